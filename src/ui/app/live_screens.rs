//! Which screens there are now. On X11 winit 0.30 learns of them once and not of one that is pulled out later, so X11
//! is asked itself; everywhere else winit's own list is live.

#[cfg(target_os = "linux")]
pub use x11::LiveScreens;

/// Where winit's own list is live, there is nothing to add to it.
#[cfg(not(target_os = "linux"))]
#[derive(Default)]
pub struct LiveScreens;

#[cfg(not(target_os = "linux"))]
impl LiveScreens {
    /// Nothing to add to winit's list.
    pub fn names(&mut self, _frame: &eframe::Frame) -> Option<Vec<String>> {
        None
    }
}

#[cfg(target_os = "linux")]
mod x11 {
    use raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
    use x11rb::connection::Connection as _;
    use x11rb::protocol::randr::ConnectionExt as _;
    use x11rb::protocol::xproto::ConnectionExt as _;
    use x11rb::rust_connection::RustConnection;

    /// A connection to the X server of its own, once it is needed.
    #[derive(Default)]
    pub struct LiveScreens {
        connection: Option<(RustConnection, u32)>,
        failed: bool,
    }

    impl LiveScreens {
        /// The names of the screens there are now, where the window is X11's; `None` where winit's list is live, or
        /// the server does not answer.
        pub fn names(&mut self, frame: &eframe::Frame) -> Option<Vec<String>> {
            let handle = frame.window_handle().ok()?.as_raw();
            if self.failed || !matches!(handle, RawWindowHandle::Xlib(_) | RawWindowHandle::Xcb(_)) {
                return None;
            }
            if self.connection.is_none() {
                self.connect();
            }
            let (connection, root) = self.connection.as_ref()?;
            let names = ask(connection, *root);
            self.failed = names.is_none();
            names
        }

        fn connect(&mut self) {
            let connected = x11rb::connect(None).ok().and_then(|(connection, number)| {
                let root = connection.setup().roots.get(number)?.root;
                Some((connection, root))
            });
            self.failed = connected.is_none();
            self.connection = connected;
        }
    }

    /// Asks for the active monitors and their names.
    fn ask(connection: &RustConnection, root: u32) -> Option<Vec<String>> {
        let monitors = connection.randr_get_monitors(root, true).ok()?.reply().ok()?.monitors;
        let names = monitors.iter().map(|monitor| {
            let name = connection.get_atom_name(monitor.name).ok()?.reply().ok()?.name;
            String::from_utf8(name).ok()
        });
        names.collect()
    }
}
