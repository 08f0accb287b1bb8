import time

t = time.gmtime(0)
print(t, t.tm_year, t[0], len(t), t.tm_wday, t.tm_yday, t.tm_isdst)
print(time.gmtime(86400 * 365.25 * 30)[:6], time.gmtime(-1)[:6], time.gmtime(951827696.9)[:6])
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%a %A %b %B %d %j %p %y %%", time.gmtime(951782400)), time.asctime(t))
print(time.strftime("%I %M %w %U", (2024, 2, 29, 13, 5, 9, 3, 60, -1)))
s = time.strptime("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S")
print(s[:8], time.strptime("3 Mar 99", "%d %b %y")[:3], time.strptime("12:30 PM", "%I:%M %p")[3:5])
st = time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0))
print(st, tuple(st), st == (2000, 1, 2, 3, 4, 5, 6, 7, 0), st.tm_hour, isinstance(st, tuple), st[1:3])
a, b = time.monotonic(), time.monotonic()
print(b >= a, time.perf_counter() <= time.perf_counter(), time.time() > 1e9, isinstance(time.time_ns(), int), time.process_time() >= 0)
print(time.sleep(0), isinstance(time.localtime(), time.struct_time), isinstance(time.timezone, int), len(time.tzname))
local = time.localtime(1e9)
print(time.mktime(local) == 1e9)
for bad in (
    lambda: time.sleep(-1),
    lambda: time.sleep("x"),
    lambda: time.strptime("x", "%Y"),
    lambda: time.strptime("2024 rest", "%Y"),
    lambda: time.struct_time((1, 2)),
    lambda: time.strftime(5),
    lambda: time.gmtime("a"),
    lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)),
):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
