"""A server made of events, in the style of Twisted or Tornado, whose loop is the `transaction` module.

Usage: redolog run interpreter/programs/event_loop.py [THREADS] [SIZE]

Each of SIZE connections sends requests, in pieces, that a protocol puts together, answers, and writes back; the first
answer of each kind is computed, others come from a cache. No event knows of threads: each is one transaction, and the loop
runs those of different connections at the same time. Prints how many requests were answered, and a sum of the answers.
"""

import sys
import transaction

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 100

requests_of_connection = 6
pages = 10


class Deferred:
    """A result that comes later, and what is to be done with it then."""

    def __init__(self):
        self.callbacks = []

    def add_callback(self, callback):
        self.callbacks.append(callback)
        return self

    def fire(self, result):
        for callback in self.callbacks:
            result = callback(result)


class Loop:
    """What is called later is an event; nothing is called at once."""

    def call_soon(self, callback, *arguments):
        transaction.add(callback, *arguments)

    def compute(self, function, *arguments):
        """Does something in an event of its own: what its result will be."""
        deferred = Deferred()
        self.call_soon(self.finish, deferred, function, arguments)
        return deferred

    def finish(self, deferred, function, arguments):
        deferred.fire(function(*arguments))

    def run(self):
        transaction.set_num_threads(threads)
        transaction.run()


class Transport:
    """The side of a connection that sends: a client in memory."""

    def __init__(self, loop, number):
        self.loop = loop
        self.number = number
        self.sent = 0
        self.received = []
        self.protocol = None

    def send(self):
        """Sends a request, in two pieces."""
        if self.sent == requests_of_connection:
            self.protocol.connection_lost()
            return
        text = 'GET /%d\n' % ((self.number + self.sent) % pages)
        self.sent += 1
        self.loop.call_soon(self.send_piece, text[:4], text[4:])

    def send_piece(self, piece, rest):
        self.protocol.data_received(piece)
        if rest:
            self.loop.call_soon(self.send_piece, rest, '')

    def write(self, answer):
        self.received.append(answer)
        self.loop.call_soon(self.send)


class LineProtocol:
    """Makes lines of pieces."""

    def __init__(self, transport):
        self.transport = transport
        self.buffer = ''
        self.open = True

    def data_received(self, data):
        self.buffer += data
        while '\n' in self.buffer:
            line, self.buffer = self.buffer.split('\n', 1)
            self.line_received(line)

    def connection_lost(self):
        self.open = False


class PageProtocol(LineProtocol):
    """Answers each request with a page."""

    def __init__(self, transport, site):
        super().__init__(transport)
        self.site = site

    def line_received(self, line):
        method, path = line.split(' ')
        assert method == 'GET' and path[0] == '/'
        self.site.render(int(path[1:])).add_callback(self.transport.write)


class Site:
    def __init__(self, loop):
        self.loop = loop
        self.cache = {}

    def render(self, page):
        return self.loop.compute(self.rendered, page)

    def rendered(self, page):
        answer = self.cache.get(page)
        if answer is None:
            answer = self.cache[page] = checksum(page)
        return answer


def checksum(page):
    value = page + 1
    for _ in range(200):
        value = value * 31 % 65_521
    return value


loop = Loop()
site = Site(loop)
transports = []
for number in range(size):
    transport = Transport(loop, number)
    transport.protocol = PageProtocol(transport, site)
    transports.append(transport)
    loop.call_soon(transport.send)
loop.run()

answers = [answer for transport in transports for answer in transport.received]
print(len(answers), 'answers,', sum(not transport.protocol.open for transport in transports), 'connections closed,',
      sum((at + 1) * answer for at, answer in enumerate(answers)) % 1_000_003)
