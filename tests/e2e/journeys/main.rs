//! What readers do, one file a journey.

mod opening;
