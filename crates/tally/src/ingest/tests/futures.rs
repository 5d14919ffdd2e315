//! Runs answers that are still to come: without waiting for them, or all at once.

use super::Answer;

/// What a future gives without waiting for anything.
pub(super) fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => Some(value),
        std::task::Poll::Pending => None,
    }
}

/// All at once, and their answers in order.
pub(super) async fn all<F: Future<Output = Answer>>(all: impl Iterator<Item = F>) -> Vec<Answer> {
    let mut running: Vec<_> = all.map(|one| Some(Box::pin(one))).collect();
    let mut answers = vec![Answer::Later; running.len()];
    std::future::poll_fn(|context| {
        for (one, answer) in running.iter_mut().zip(&mut answers) {
            if let Some(future) = one
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *answer = ready;
                *one = None;
            }
        }
        if running.iter().all(Option::is_none) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    answers
}
