//! What readers do, one file a journey.

mod access;
mod framed;
mod hosts;
mod machines;
mod opening;
mod own;
mod reading;
mod sharing;
