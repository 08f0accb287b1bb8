"""Draws spheres that mirror each other, by following rays: a pool of threads takes rows, each is one transaction.

Usage: redolog run interpreter/programs/raytrace.py [THREADS] [SIZE]

The picture has SIZE times SIZE points. Prints how bright they are together, and a sum in which their order counts.
"""

import queue
import sys
import threading
from math import sqrt
from __pypy__.thread import atomic, hint_commit_soon

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 2
size = int(sys.argv[2]) if len(sys.argv) > 2 else 28

most_mirrors = 3


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def times(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def of_length_one(self):
        return self.times(1.0 / sqrt(self.dot(self)))

    def mirrored_at(self, normal):
        return self - normal.times(2.0 * self.dot(normal))


class Sphere:
    def __init__(self, center, radius, brightness, mirror):
        self.center = center
        self.radius = radius
        self.brightness = brightness
        self.mirror = mirror

    def distance(self, origin, direction):
        """How far it is to the sphere along a ray, None if that does not meet it."""
        to_center = self.center - origin
        along = to_center.dot(direction)
        under_root = along * along - to_center.dot(to_center) + self.radius * self.radius
        if under_root < 0.0:
            return None
        distance = along - sqrt(under_root)
        return distance if distance > 0.0001 else None

    def normal_at(self, point):
        return (point - self.center).of_length_one()


class Floor:
    """A plane with a pattern of squares."""
    brightness = 0.8
    mirror = 0.2

    def distance(self, origin, direction):
        if direction.y > -0.0001:
            return None
        distance = (-1.0 - origin.y) / direction.y
        return distance if distance > 0.0001 else None

    def normal_at(self, point):
        return Vector(0.0, 1.0, 0.0)


scene = [
    Sphere(Vector(0.0, 0.0, 4.0), 1.0, 0.9, 0.5),
    Sphere(Vector(1.7, -0.4, 3.2), 0.6, 0.7, 0.3),
    Sphere(Vector(-1.6, -0.3, 3.4), 0.7, 0.6, 0.3),
    Floor(),
]
light = Vector(-4.0, 5.0, -2.0)


def nearest(origin, direction):
    best = None
    hit = None
    for thing in scene:
        distance = thing.distance(origin, direction)
        if distance is not None and (best is None or distance < best):
            best = distance
            hit = thing
    return hit, best


def brightness(origin, direction, mirrors):
    hit, distance = nearest(origin, direction)
    if hit is None:
        return 0.25 + 0.25 * direction.y
    point = origin + direction.times(distance)
    normal = hit.normal_at(point)
    to_light = (light - point).of_length_one()
    seen = 0.1
    if nearest(point, to_light)[0] is None:
        seen += 0.9 * max(0.0, normal.dot(to_light))
    color = hit.brightness * seen
    if mirrors < most_mirrors:
        mirrored = brightness(point, direction.mirrored_at(normal), mirrors + 1)
        color = (1.0 - hit.mirror) * color + hit.mirror * mirrored
    return color


def draw(row):
    y = 1.0 - 2.0 * row / size
    eye = Vector(0.0, 0.3, -1.0)
    points = []
    for column in range(size):
        direction = Vector(2.0 * column / size - 1.0, y, 2.0).of_length_one()
        points.append(int(255.0 * min(1.0, max(0.0, brightness(eye, direction, 0)))))
    return points


picture = [None] * size
items = queue.Queue()


def work():
    while True:
        row = items.get()
        if row is None:
            return
        hint_commit_soon()
        with atomic:
            picture[row] = draw(row)


for row in range(size):
    items.put(row)
workers = [threading.Thread(target=work) for _ in range(threads)]
for worker in workers:
    items.put(None)
    worker.start()
for worker in workers:
    worker.join()

points = [point for row in picture for point in row]
print(len(points), 'points,', sum(points), 'bright,', sum((at + 1) * point for at, point in enumerate(points)) % 1_000_003)
