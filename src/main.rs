//! The WebAssembly's way in: everything else is in the library, so that the server can use it too.

fn main() {
    unmyth_widget::start();
}
