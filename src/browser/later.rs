//! What need not be seen at once: it waits until the changes of this turn are on the page, or are seen.
//!
//! The browser is asked once for all that waits, by functions that live as long as the page.

use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::js_sys::Function;
use web_sys::window;

/// Something to do.
type Job = Box<dyn FnOnce()>;

/// What waits.
#[derive(Default)]
struct Waiting {
    /// Whether the browser's next frame is asked for.
    asked: bool,
    /// For the changes of this turn to be on the page.
    rendered: Vec<Job>,
    /// For them to be seen.
    painted: Vec<Job>,
    /// For the task after a frame that is drawn by now.
    seen: Vec<Job>,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
    /// What the browser calls in its next frame, and in the task after it.
    static FRAME: Function = lasting(frame);
    static TASK: Function = lasting(task);
}

/// Calls once after the changes of this turn are on the page, before they are seen.
pub fn next_frame(job: impl FnOnce() + 'static) {
    wait(|waiting| waiting.rendered.push(Box::new(job)));
}

/// Calls once after the changes of this turn are seen, in the order of the calls.
pub fn after_paint(job: impl FnOnce() + 'static) {
    wait(|waiting| waiting.painted.push(Box::new(job)));
}

/// Notes what waits, and asks for a frame where none is asked for.
fn wait(note: impl FnOnce(&mut Waiting)) {
    let asked = WAITING.with_borrow_mut(|waiting| {
        note(waiting);
        std::mem::replace(&mut waiting.asked, true)
    });
    if let Some(window) = window().filter(|_| !asked) {
        let _ = FRAME.with(|frame| window.request_animation_frame(frame));
    }
}

fn frame() {
    let rendered = WAITING.with_borrow_mut(|waiting| {
        waiting.asked = false;
        let painted = std::mem::take(&mut waiting.painted);
        waiting.seen.extend(painted);
        std::mem::take(&mut waiting.rendered)
    });
    if let Some(window) = window() {
        let _ = TASK.with(|task| window.set_timeout_with_callback(task));
    }
    for job in rendered {
        job();
    }
}

fn task() {
    let seen = WAITING.with_borrow_mut(|waiting| std::mem::take(&mut waiting.seen));
    for job in seen {
        job();
    }
}

/// A function of ours as one of the browser's, as long as the page lives.
fn lasting(call: fn()) -> Function {
    Closure::<dyn FnMut()>::new(call).into_js_value().unchecked_into()
}
