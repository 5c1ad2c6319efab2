//! What readers do, one file a journey.

mod access;
mod copy;
mod framed;
mod hosts;
mod keyboard;
mod machines;
mod odd;
mod opening;
mod own;
mod reading;
mod room;
mod sharing;
