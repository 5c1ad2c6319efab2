//! What readers do, one file a journey.

mod framed;
mod opening;
mod reading;
