"""A paper windmill: spinning at 1/30 and 1/500, shaken, and with the focus behind it."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import math

import bpy

import studio as st
from statue import park, tree

TURNS_PER_SECOND = 3.0


def vane(angle, colour, hub):
    p = (math.cos(angle), math.sin(angle))
    q = (math.cos(angle + 1.1), math.sin(angle + 1.1))
    n, points = 18, []
    for i in range(n + 1):
        a = .15 * i / n
        for j in range(n + 1):
            b = (j / n) * (1 - .72 * i / n)
            out = .1 * (3 * b * (1 - b) ** 2 * .8 + 3 * b * b * (1 - b) * 1.0) * 1.25
            lift = .05 * (3 * b * b * (1 - b) * 1.2 + b ** 3 * .55)
            points.append((a * p[0] + out * q[0], -lift, a * p[1] + out * q[1]))
    faces = [(i * (n + 1) + j, i * (n + 1) + j + 1, (i + 1) * (n + 1) + j + 1, (i + 1) * (n + 1) + j) for i in range(n) for j in range(n)]
    o = st.mesh("vane", points, faces, colour)
    o.parent = hub
    o.modifiers.new("paper", "SOLIDIFY").thickness = .0008


def windmill():
    hub = st.link(None, "hub", (0, 0, 1.2), (0, math.radians(12), 0))
    colours = [st.paint(c, .55) for c in ((.75, .02, .12), (.85, .8, .72), (.9, .5, .02), (.03, .25, .5))]
    for i in range(4):
        vane(math.radians(90 * i), colours[i], hub)
    st.ball("pin", .009, st.paint((.8, .6, .15), .3, coat=.5), (0, -.034, 1.2))
    st.turned("stick", [(.0055, .0), (.0055, 1.215)], st.paint((.55, .36, .18), .5, grain=.2, scale=40), (0, .012, 0))
    return hub


def scene(stop, focus):
    st.blank()
    st.sky(42, 210, disc=True, dust=.6)
    park((.1, .17, .045))
    for i, (x, y, s) in enumerate(((-5, 14, 2.4), (-1.4, 16, 2.0), (3.8, 15, 2.6), (8, 17, 3.2), (-9, 17, 3.2))):
        tree(x, y, s, 60 + i, (.09, .16, .045))
    st.box("bench", (1.5, .4, .05), st.paint((.3, .14, .06), .6), (1.7, 8, .45))
    for x in (1.1, 2.3):
        st.box("leg", (.06, .36, .45), st.paint((.1, .1, .1), .6), (x, 8, .22))
    st.box("rest", (1.5, .05, .4), st.paint((.3, .14, .06), .6), (1.7, 8.2, .75))
    hub = windmill()
    return hub, st.camera((.03, -1.1, 1.17), (.02, 0, 1.17), 62, stop, focus)


def moving(o, channel, index, change, seconds):
    """Moves o by `change` during an exposure of `seconds`: one frame lasts 1/30 s and stands in the middle."""
    s = bpy.context.scene
    s.render.fps = 30
    s.frame_set(10)
    start = getattr(o, channel)[index]
    for frame, sign in ((9, -1), (11, 1)):
        getattr(o, channel)[index] = start + sign * change * (1 / 30) / seconds
        o.keyframe_insert(channel, index=index, frame=frame)
    for c in o.animation_data.action.fcurves:
        for k in c.keyframe_points:
            k.interpolation = "LINEAR"
    s.render.use_motion_blur = True
    s.render.motion_blur_shutter = seconds * 30
    s.cycles.motion_blur_position = "CENTER"
    s.frame_set(10)


def spin(name, seconds):
    hub, _ = scene(5.6, (0, -.02, 1.2))
    moving(hub, "rotation_euler", 1, 2 * math.pi * TURNS_PER_SECOND * seconds, seconds)
    for o in hub.children:
        o.cycles.use_motion_blur, o.cycles.motion_steps = True, 5
    st.develop(st.shoot(name), name, .25)


def shaken():
    _, camera = scene(5.6, (0, -.02, 1.2))
    moving(camera, "rotation_euler", 2, math.radians(1.1), 1 / 30)
    moving(camera, "rotation_euler", 0, math.radians(.6), 1 / 30)
    st.develop(st.shoot("moulinet-bouge"), "moulinet-bouge", .25)


def behind():
    scene(2.8, (1.7, 8, .6))
    st.develop(st.shoot("moulinet-fond"), "moulinet-fond", .25)


if __name__ == "__main__":
    for wanted in sys.argv[sys.argv.index("--") + 1:]:
        {"slow": lambda: spin("moulinet-30", 1 / 30), "fast": lambda: spin("moulinet-500", 1 / 500), "shaken": shaken, "behind": behind}[wanted]()
