"""Carves the stone head of the pictures: distance fields joined softly, then skinned by surface nets."""
import numpy as np


def ellipsoid(p, centre, radii):
    q = p - np.array(centre, np.float32)
    r = np.array(radii, np.float32)
    near = np.sqrt(((q / r) ** 2).sum(-1))
    slope = np.sqrt(((q / r ** 2) ** 2).sum(-1)) + 1e-6
    return near * (near - 1) / slope


def cone(p, a, b, ra, rb):
    a, b = np.array(a, np.float32), np.array(b, np.float32)
    h = np.clip(((p - a) @ (b - a)) / ((b - a) @ (b - a)), 0, 1)
    return np.sqrt(((p - a - h[..., None] * (b - a)) ** 2).sum(-1)) - (ra + (rb - ra) * h)


def join(a, b, k):
    h = np.maximum(k - np.abs(a - b), 0) / k
    return np.minimum(a, b) - h * h * k / 4


def carve(a, b, k):
    return -join(-a, b, k)


def face(p):
    d = ellipsoid(p, (0, .12, .25), (.76, .93, .85))
    d = join(d, ellipsoid(p, (0, -.2, -.36), (.56, .6, .82)), .25)
    d = join(d, ellipsoid(p, (0, -.64, -1.0), (.2, .17, .17)), .22)
    d = join(d, ellipsoid(p, (0, -.66, .2), (.46, .17, .1)), .16)
    mirrored = p * np.array((-1, 1, 1), np.float32)
    for q in (p, mirrored):
        d = join(d, ellipsoid(q, (.36, -.54, -.3), (.24, .22, .22)), .3)
    for q in (p, mirrored):
        d = carve(d, ellipsoid(q, (.27, -.9, .01), (.21, .17, .13)), .14)
    for q in (p, mirrored):
        ball = ellipsoid(q, (.27, -.61, -.01), (.175, .175, .155))
        shell = ellipsoid(q, (.27, -.615, -.01), (.215, .205, .185))
        arc = 1.6 * (q[..., 0] - .27) ** 2
        upper = carve(shell, q[..., 2] - .045 + arc, .03)
        lower = carve(shell, -q[..., 2] - .085 + arc, .03)
        d = join(d, ball, .02)
        d = join(d, upper, .025)
        d = join(d, lower, .03)
        d = carve(d, ellipsoid(q, (.26, -.805, .0), (.042, .035, .045)), .02)
    d = join(d, cone(p, (0, -.76, .14), (0, -.97, -.29), .065, .09), .1)
    for q in (p, mirrored):
        d = join(d, ellipsoid(q, (.1, -.9, -.35), (.075, .11, .07)), .05)
        d = carve(d, ellipsoid(q, (.06, -.98, -.415), (.035, .05, .03)), .03)
    d = join(d, ellipsoid(p, (0, -.79, -.605), (.2, .1, .055)), .05)
    d = join(d, ellipsoid(p, (0, -.775, -.715), (.165, .11, .065)), .06)
    d = carve(d, ellipsoid(p, (0, -.93, -.655), (.21, .12, .012)), .03)
    for q in (p, mirrored):
        ear = ellipsoid(q, (.76, .1, -.08), (.07, .17, .26))
        d = join(d, carve(ear, ellipsoid(q, (.84, .06, -.06), (.06, .1, .17)), .05), .05)
    return d


def hair(p):
    angle = np.arctan2(p[..., 0], p[..., 2] - .1)
    wave = .022 * np.sin(26 * angle + 5 * p[..., 1]) * np.clip(p[..., 1] + .7, 0, 1)
    cap = ellipsoid(p, (0, .2, .4), (.86, .95, .84)) + wave
    hairline = -.52 + .62 * np.abs(p[..., 0]) - .62 * (p[..., 2] - .55)
    cap = -join(-cap, -(hairline - p[..., 1]), .06)
    cap = np.maximum(cap, -.55 - p[..., 2] + .25 * p[..., 1])
    x, z = p[..., 0], p[..., 2] - .3
    bun = ellipsoid(p, (0, 1.16, .3), (.42, .34, .42)) + .02 * np.sin(24 * np.sqrt(x * x + z * z) + 2 * np.arctan2(x, z))
    return join(cap, bun, .08)


def shoulders(p):
    d = cone(p, (0, .12, -.7), (0, .3, -1.8), .43, .5)
    d = join(d, ellipsoid(p, (0, .34, -2.5), (1.42, .62, .78)), .45)
    return np.maximum(d, -2.75 - p[..., 2])


def figure(p):
    d = join(face(p), shoulders(p), .18)
    return join(d, hair(p), .03)


def skin(field, low, step):
    """Surface nets: one vertex in each cell that the surface crosses."""
    inside = field < 0
    corners = [(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)]
    n = np.array(field.shape) - 1
    at = lambda a, c: a[c[0]:c[0] + n[0], c[1]:c[1] + n[1], c[2]:c[2] + n[2]]
    count = sum(at(inside, c).astype(np.int8) for c in corners)
    crossed = (count > 0) & (count < 8)
    total = np.zeros(crossed.sum(), np.float32)
    where = np.zeros((crossed.sum(), 3), np.float32)
    for a in corners:
        for axis in range(3):
            if a[axis]:
                continue
            b = tuple(1 if i == axis else v for i, v in enumerate(a))
            fa, fb = at(field, a)[crossed], at(field, b)[crossed]
            cut = (fa < 0) != (fb < 0)
            t = np.where(cut, fa / np.where(fa == fb, 1, fa - fb), 0)
            spot = np.array(a, np.float32) + t[:, None] * np.eye(3, dtype=np.float32)[axis]
            where += spot * cut[:, None]
            total += cut
    index = -np.ones(crossed.shape, np.int64)
    index[crossed] = np.arange(crossed.sum())
    points = (np.argwhere(crossed) + where / total[:, None]) * step + np.array(low)
    faces = []
    for axis in range(3):
        u, v = [i for i in range(3) if i != axis]
        a = [slice(1, -1)] * 3
        b = list(a)
        b[axis] = slice(2, None)
        first, second = inside[tuple(a)], inside[tuple(b)]
        for flip, edge in ((False, first & ~second), (True, ~first & second)):
            cells = np.argwhere(edge) + 1
            quad = []
            for du, dv in ((0, 0), (-1, 0), (-1, -1), (0, -1)):
                c = cells.copy()
                c[:, u] += du
                c[:, v] += dv
                quad.append(index[c[:, 0], c[:, 1], c[:, 2]])
            quad = np.stack(quad, 1)
            faces.append(quad[:, ::-1] if flip != (axis == 1) else quad)
    return points, np.concatenate(faces)


def carve_bust(step=.02):
    low, high = np.array((-1.6, -1.25, -3.1)), np.array((1.6, 1.65, 1.4))
    axes = [np.arange(l, h, step, dtype=np.float32) for l, h in zip(low, high)]
    slabs = []
    for x in np.array_split(axes[0], 16):
        p = np.stack(np.meshgrid(x, axes[1], axes[2], indexing="ij"), -1)
        slabs.append(figure(p))
    return skin(np.concatenate(slabs), low, step)
