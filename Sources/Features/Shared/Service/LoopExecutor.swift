import NIOCore

/// The event loop of one connection as the place where its requests are thought about.
///
/// A class, because Swift asks it of a task's executor. Answering on the thread that reads and writes the socket saves
/// two changes of thread a request; whatever blocks (a query, a password, a PDF) has threads of its own.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
