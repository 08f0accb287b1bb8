"""Simulates the kernel of an operating system, many times: threads share out the runs, each with a kernel of its own.

Usage: redolog run interpreter/programs/richards.py [THREADS] [SIZE]

SIZE is how many runs there are. A run has six tasks that send packets to each other: one that idles, one that works, two
handlers and two devices. Each run must have queued 2322 packets and held 928 tasks; prints how many did.
"""

import sys
import threading

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 4

IDLER, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = range(2)
idle_rounds = 1000
bytes_of_packet = 4


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.data = [0] * bytes_of_packet

    def append_to(self, queue):
        """Puts it at the end of a queue: the queue."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    """What takes packets. It is ready with a packet, waits, or is held; these go together."""

    def __init__(self, kernel, identity, priority, queue, waiting):
        self.kernel = kernel
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = waiting
        self.held = False
        self.next = kernel.tasks
        kernel.tasks = self
        kernel.table[identity] = self

    def is_held_or_waits(self):
        return self.held or (not self.pending and self.waiting)

    def step(self):
        packet = None
        if self.pending and self.waiting and not self.held:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        return self.run(packet)

    def add_packet(self, packet, old):
        """Gives it a packet: who goes on, it or the one before."""
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old

    def wait(self):
        self.waiting = True
        return self


class Idler(Task):
    def __init__(self, kernel):
        super().__init__(kernel, IDLER, 0, None, False)
        self.control = 1
        self.count = idle_rounds

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.kernel.hold(self)
        if self.control & 1 == 0:
            self.control >>= 1
            return self.kernel.release(self, DEVICE_A)
        self.control = self.control >> 1 ^ 0xD008
        return self.kernel.release(self, DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue, True)
        self.destination = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.identity = self.destination
        packet.datum = 0
        for at in range(bytes_of_packet):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[at] = ord('A') + self.letter - 1
        return self.kernel.queue_packet(self, packet)


class Handler(Task):
    def __init__(self, kernel, identity, priority, queue):
        super().__init__(kernel, identity, priority, queue, True)
        self.work = None
        self.devices = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            if work.datum >= bytes_of_packet:
                self.work = work.link
                return self.kernel.queue_packet(self, work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.kernel.queue_packet(self, device)
        return self.wait()


class Device(Task):
    def __init__(self, kernel, identity, priority):
        super().__init__(kernel, identity, priority, None, True)
        self.held_packet = None

    def run(self, packet):
        if packet is not None:
            self.held_packet = packet
            return self.kernel.hold(self)
        packet = self.held_packet
        if packet is None:
            return self.wait()
        self.held_packet = None
        return self.kernel.queue_packet(self, packet)


class Kernel:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.queued = 0
        self.holds = 0
        Idler(self)
        Worker(self, packets(2, WORKER, WORK))
        Handler(self, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE))
        Handler(self, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE))
        Device(self, DEVICE_A, 4000)
        Device(self, DEVICE_B, 5000)

    def schedule(self):
        task = self.tasks
        while task is not None:
            if task.is_held_or_waits():
                task = task.next
            else:
                task = task.step()

    def hold(self, task):
        self.holds += 1
        task.held = True
        return task.next

    def release(self, task, identity):
        released = self.table[identity]
        released.held = False
        return released if released.priority > task.priority else task

    def queue_packet(self, task, packet):
        target = self.table[packet.identity]
        self.queued += 1
        packet.link = None
        packet.identity = task.identity
        return target.add_packet(packet, task)


def packets(count, identity, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, identity, kind)
    return queue


results = [None] * threads


def work(number):
    done = []
    for _ in range(number, size, threads):
        kernel = Kernel()
        kernel.schedule()
        done.append((kernel.queued, kernel.holds))
    # Once, so that the threads do not conflict over it after every run.
    results[number] = done


workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(size, 'runs,', sum(done.count((2322, 928)) for done in results), 'as they must be')
