//! The WebAssembly's way in: everything else is in the library, so that the server can use it too.

/// The standard library's own is 2.5 KB larger.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    unmyth_studio::start();
}
