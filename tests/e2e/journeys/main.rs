//! What readers do, one file a journey.

mod access;
mod framed;
mod hosts;
mod opening;
mod reading;
