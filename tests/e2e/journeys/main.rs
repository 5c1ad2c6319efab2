//! What readers do, one file a journey.

mod framed;
mod hosts;
mod opening;
mod reading;
