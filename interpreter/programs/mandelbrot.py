"""Computes the Mandelbrot set in 16 bands, which the threads share out: fixed work, hardly any conflict.

Usage: redolog run interpreter/programs/mandelbrot.py [THREADS] [SIZE]

The picture has SIZE times SIZE points. Prints how many of them never left the circle, and a sum of all their steps.
"""

import sys
import threading

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 80

bands = 16
most_steps = 100


def steps_of(real, imaginary):
    """After how many steps the point is outside."""
    x = y = 0.0
    for step in range(most_steps):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return step
        y = 2.0 * x * y + imaginary
        x = xx - yy + real
    return most_steps


def compute(band):
    rows = []
    for row in range(band * size // bands, (band + 1) * size // bands):
        imaginary = -1.25 + 2.5 * row / size
        rows.append([steps_of(-2.0 + 2.75 * column / size, imaginary) for column in range(size)])
    return rows


picture = [None] * bands


def work(number):
    for band in range(number, bands, threads):
        picture[band] = compute(band)


workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()

points = [steps for band in picture for row in band for steps in row]
print(len(points), 'points,', points.count(most_steps), 'inside,', sum(points), 'steps,',
      sum((at + 1) * steps for at, steps in enumerate(points)) % 1_000_003)
