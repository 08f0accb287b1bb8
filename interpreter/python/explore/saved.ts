import type { Scheduler } from '../run/scheduler.ts';
import type { SavedScheduler } from '../run/surroundings.ts';
import type { Task } from '../run/task.ts';
import type { PythonThread, SavedThread } from '../vm/thread.ts';

/** A thread that has been started and has not begun. */
interface SavedChild {
  readonly thread: PythonThread;
  readonly state: SavedThread;
}

/** A task and its thread at some time. */
interface SavedTask {
  readonly task: Task;
  readonly fields: Readonly<Task>;
  readonly state: SavedThread;
  readonly kept: SavedThread | undefined;
  readonly raiser: number;
  readonly commitSoon: PythonThread['commitSoon'];
  readonly started: readonly SavedChild[];
}

/** All threads of a machine at some time. */
export interface SavedThreads {
  readonly scheduler: SavedScheduler;
  readonly tasks: readonly SavedTask[];
}

/** Saves the threads, of which only `moved` has moved since `last`. */
export function saveThreads(scheduler: Scheduler, last: SavedThreads | undefined, moved: number): SavedThreads {
  const tasks = scheduler.tasks.map((task) => {
    const known = task.thread.number === moved ? undefined : last?.tasks.find((saved) => saved.task === task);
    return known ?? saveTask(task);
  });
  return { scheduler: scheduler.save(), tasks };
}

/** Puts saved threads back, where those of `present` are. */
export function restoreThreads(scheduler: Scheduler, saved: SavedThreads, present: SavedThreads | undefined): void {
  scheduler.restore(saved.scheduler);
  for (const task of saved.tasks) if (present === undefined || !present.tasks.includes(task)) restoreTask(task);
}

function saveTask(task: Task): SavedTask {
  const { thread } = task;
  const { saved, raiser, commitSoon } = thread;
  const started = thread.started.map((child) => ({ thread: child, state: child.save() }));
  return { task, fields: { ...task }, state: thread.save(), kept: saved, raiser, commitSoon, started };
}

function restoreTask({ task, fields, state, kept, raiser, commitSoon, started }: SavedTask): void {
  const { thread } = task;
  Object.assign(task, fields);
  thread.restore(state);
  Object.assign(thread, { saved: kept, raiser, commitSoon });
  thread.started.splice(0, thread.started.length, ...started.map((child) => child.thread));
  for (const child of started) child.thread.restore(child.state);
}
