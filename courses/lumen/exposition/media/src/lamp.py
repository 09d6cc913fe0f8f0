"""The stone head in a dark room: one lamp moved round it, small then large, and a window with or without a white board."""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy

import studio as st
from statue import statue

HEAD = (0, -.05, 1.56)


def room():
    st.blank()
    st.plain((.6, .7, 1), .02)
    statue(math.radians(16), tone=(.5, .45, .4))
    st.box("wall", (8, .1, 5), st.paint((.10, .115, .13), .9, grain=.25, scale=1.5), (0, 2.2, 1.6))


def around(degrees, up=.45, away=1.5):
    """A place `degrees` to the left of the camera, seen from the head."""
    a = math.radians(degrees)
    return (HEAD[0] - away * math.sin(a), HEAD[1] - away * math.cos(a), HEAD[2] + up)


def lamp(degrees, size, power, up=.45, away=1.5):
    return st.area(around(degrees, up, away), HEAD, (size, size), power, (1, .94, .86))


def shot(name, stops=-1.3):
    st.camera((0, -1.5, 1.56), (0, 0, 1.5), 85, 8, HEAD)
    st.develop(st.shoot(name), name, stops)


def directions():
    for name, degrees, stops in (("lampe-face", 4, -1), ("lampe-trois-quarts", 48, -1.4), ("lampe-cote", 96, -1.3)):
        room()
        lamp(degrees, .1, 30, .3)
        shot(name, stops)


def sizes():
    for name, size in (("lampe-petite", .05), ("lampe-drap", 1.1)):
        room()
        lamp(52, size, 30, .55, 1.1)
        shot(name)


def window():
    for name, board in (("fenetre-seule", False), ("fenetre-carton", True)):
        room()
        st.area((-1.3, -.15, 1.75), HEAD, (1.0, 1.3), 38, (.88, .94, 1))
        if board:
            st.box("board", (.02, .9, 1.1), st.paint((.86, .86, .84), .9), (.47, -.2, 1.5))
        shot(name)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"directions": directions, "sizes": sizes, "window": window}[scene]()
