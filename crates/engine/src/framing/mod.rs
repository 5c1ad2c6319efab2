//! Article → how it frames the event. Knows one article at a time; contrast is made by comparing several.

pub mod attribution;
pub mod weight;
