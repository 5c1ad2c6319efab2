//! How long the engine takes as WebAssembly: see `speed.rs`.
