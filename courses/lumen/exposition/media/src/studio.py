"""What every scene needs: metres, a lens with a real aperture, a sky, and a darkroom that meters as a camera does."""
import math
import os
import subprocess

import bpy
import numpy as np
from mathutils import Vector

WIDTH, HEIGHT = 640, 480
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SAMPLES = int(os.environ.get("SAMPLES", "40"))
WORK = os.environ.get("WORK", "/tmp")


def blank():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    s = bpy.context.scene
    s.render.engine = "CYCLES"
    s.cycles.samples = SAMPLES
    s.cycles.use_denoising = False
    s.cycles.sample_clamp_indirect, s.cycles.sample_clamp_direct = 6, 60
    s.cycles.caustics_reflective = s.cycles.caustics_refractive = False
    s.cycles.max_bounces = 6
    s.render.resolution_x, s.render.resolution_y = WIDTH, HEIGHT
    s.render.resolution_percentage = int(os.environ.get("PERCENT", "100"))
    s.render.image_settings.file_format = "OPEN_EXR"
    s.render.image_settings.color_depth = "32"
    return s


def link(data, name, place=(0, 0, 0), turn=(0, 0, 0)):
    o = bpy.data.objects.new(name, data)
    o.location, o.rotation_euler = place, turn
    bpy.context.collection.objects.link(o)
    return o


def mesh(name, points, faces, paint, place=(0, 0, 0), turn=(0, 0, 0), smooth=True):
    m = bpy.data.meshes.new(name)
    m.from_pydata([tuple(map(float, p)) for p in points], [], [tuple(map(int, f)) for f in faces])
    m.update()
    for p in m.polygons:
        p.use_smooth = smooth
    m.materials.append(paint)
    return link(m, name, place, turn)


def paint(colour, rough=.5, grain=0.0, scale=30.0, bump=0.0, through=0.0, spread=None, coat=0.0):
    m = bpy.data.materials.new("paint")
    m.use_nodes = True
    nodes, links = m.node_tree.nodes, m.node_tree.links
    b = nodes["Principled BSDF"]
    b.inputs["Base Color"].default_value = (*colour, 1)
    b.inputs["Roughness"].default_value = rough
    b.inputs["Clearcoat"].default_value = coat
    b.inputs["Subsurface"].default_value = through
    b.inputs["Subsurface Color"].default_value = (*colour, 1)
    b.inputs["Subsurface Radius"].default_value = (.02, .012, .008)
    if not (grain or bump):
        return m
    where = nodes.new("ShaderNodeTexCoord")
    room = nodes.new("ShaderNodeMapping")
    room.inputs["Scale"].default_value = spread or (1, 1, 1)
    noise = nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = scale
    noise.inputs["Detail"].default_value = 6
    links.new(where.outputs["Object"], room.inputs["Vector"])
    links.new(room.outputs["Vector"], noise.inputs["Vector"])
    if grain:
        ramp = nodes.new("ShaderNodeValToRGB")
        ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .3, .7
        ramp.color_ramp.elements[0].color = (*[c * (1 - grain) for c in colour], 1)
        ramp.color_ramp.elements[1].color = (*[min(1, c * (1 + grain * .6)) for c in colour], 1)
        links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
        links.new(ramp.outputs["Color"], b.inputs["Base Color"])
    if bump:
        push = nodes.new("ShaderNodeBump")
        push.inputs["Strength"].default_value = bump
        push.inputs["Distance"].default_value = .004
        links.new(noise.outputs["Fac"], push.inputs["Height"])
        links.new(push.outputs["Normal"], b.inputs["Normal"])
    return m


def glow(colour, power):
    m = bpy.data.materials.new("glow")
    m.use_nodes = True
    b = m.node_tree.nodes["Principled BSDF"]
    b.inputs["Base Color"].default_value = (0, 0, 0, 1)
    b.inputs["Emission"].default_value = (*colour, 1)
    b.inputs["Emission Strength"].default_value = power
    return m


def turned(name, profile, colour, place=(0, 0, 0), turn=(0, 0, 0), sides=72, fine=6):
    """A shape from the lathe: profile is a list of (radius, height), smoothed by Catmull-Rom."""
    pts = [profile[0], *profile, profile[-1]]
    line = []
    for a, b, c, d in zip(pts, pts[1:], pts[2:], pts[3:]):
        for i in range(fine):
            t = i / fine
            line.append(tuple(.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                                    + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3) for k in (0, 1)))
    line.append(profile[-1])
    points, faces = [], []
    for r, z in line:
        for s in range(sides):
            a = 2 * math.pi * s / sides
            points.append((max(r, 0) * math.cos(a), max(r, 0) * math.sin(a), z))
    for i in range(len(line) - 1):
        for s in range(sides):
            n = (s + 1) % sides
            faces.append((i * sides + s, i * sides + n, (i + 1) * sides + n, (i + 1) * sides + s))
    return mesh(name, points, faces, colour, place, turn)


def ball(name, radius, colour, place, stretch=(1, 1, 1)):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=64, ring_count=32, radius=radius, location=place)
    o = bpy.context.object
    o.name, o.scale = name, stretch
    o.data.materials.append(colour)
    bpy.ops.object.shade_smooth()
    return o


def box(name, size, colour, place, turn=(0, 0, 0), soft=0.0):
    bpy.ops.mesh.primitive_cube_add(size=1, location=place, rotation=turn)
    o = bpy.context.object
    o.name, o.scale = name, size
    o.data.materials.append(colour)
    if soft:
        bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
        m = o.modifiers.new("soft", "BEVEL")
        m.width, m.segments = soft, 4
    return o


def area(place, target, size, power, colour=(1, 1, 1)):
    l = bpy.data.lights.new("area", "AREA")
    l.shape, l.size, l.size_y, l.energy, l.color = "RECTANGLE", size[0], size[1], power, colour
    o = link(l, "area", place)
    aim(o, target)
    return o


def bulb(place, radius, power, colour):
    l = bpy.data.lights.new("bulb", "POINT")
    l.shadow_soft_size, l.energy, l.color = radius, power, colour
    return link(l, "bulb", place)


def aim(o, target):
    o.rotation_euler = (Vector(target) - Vector(o.location)).to_track_quat("-Z", "Y").to_euler()


def camera(place, target, lens, stop, focus):
    """A full-frame camera (36 mm wide sensor): lens in mm, stop as f-number, focus as a place in metres."""
    c = bpy.data.cameras.new("camera")
    c.lens, c.sensor_width = lens, 36
    c.dof.use_dof = True
    c.dof.aperture_fstop = stop
    o = link(c, "camera", place)
    aim(o, target)
    bpy.context.view_layer.update()
    ahead = o.matrix_world.to_3x3() @ Vector((0, 0, -1))
    c.dof.focus_distance = (Vector(focus) - Vector(place)).dot(ahead)
    bpy.context.scene.camera = o
    return o


def sky(elevation, heading, strength=1.0, disc=True, dust=1.5):
    """Nishita's clear sky; degrees; heading 0 puts the sun on the +y axis, positive turns it towards +x."""
    w = bpy.data.worlds.new("sky")
    bpy.context.scene.world = w
    w.use_nodes = True
    s = w.node_tree.nodes.new("ShaderNodeTexSky")
    s.sky_type = "NISHITA"
    s.sun_elevation, s.sun_rotation = math.radians(elevation), math.radians(heading)
    s.sun_disc, s.dust_density = disc, dust
    b = w.node_tree.nodes["Background"]
    b.inputs["Strength"].default_value = strength
    w.node_tree.links.new(s.outputs["Color"], b.inputs["Color"])


def plain(colour, strength):
    w = bpy.data.worlds.new("plain")
    bpy.context.scene.world = w
    w.use_nodes = True
    b = w.node_tree.nodes["Background"]
    b.inputs["Color"].default_value = (*colour, 1)
    b.inputs["Strength"].default_value = strength


def shoot(name):
    """Renders once, in linear light; develop() then exposes it as often as wanted."""
    s = bpy.context.scene
    path = os.path.join(WORK, name + ".exr")
    s.render.filepath = path
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(path, check_existing=False)
    image.colorspace_settings.name = "Non-Color"
    w, h = image.size
    light = np.empty(w * h * 4, np.float32)
    image.pixels.foreach_get(light)
    return calmed(light.reshape(h, w, 4)[::-1, :, :3])


def calmed(light):
    """Sets a lone spark (brighter than twice its third brightest neighbour) back to that neighbour."""
    edged = np.pad(light, ((1, 1), (1, 1), (0, 0)), "edge")
    h, w, _ = light.shape
    around = np.stack([edged[y:y + h, x:x + w] for y in range(3) for x in range(3) if (y, x) != (1, 1)])
    third = np.sort(around, 0)[-3]
    return np.where(light.sum(-1, keepdims=True) > 2 * third.sum(-1, keepdims=True), third, light)


def meter(light):
    """What an automatic mode does: bring the average of the frame to 18 % grey (dazzling points count for little)."""
    seen = light @ np.array((.2126, .7152, .0722), np.float32)
    return .18 / np.minimum(seen, 12 * np.median(seen)).mean()


def develop(light, name, stops=0.0, exposure=None, quality=80, tint=(1, 1, 1), calm=1.6):
    """Exposes (in stops from the meter, or by a given factor), adds a soft shoulder as cameras do, writes WebP."""
    x = light * np.array(tint, np.float32) * (exposure or meter(light)) * 2.0 ** stops
    x = np.where(x > .7, .7 + .304 * (1 - np.exp(-(x - .7) / .3)), x)
    y = np.where(x <= .0031308, 12.92 * x, 1.055 * np.power(np.maximum(x, 1e-6), 1 / 2.4) - .055)
    pixels = (np.clip(y, 0, 1) * 255 + .5).astype(np.uint8)
    h, w, _ = pixels.shape
    raw = os.path.join(WORK, name + ".ppm")
    with open(raw, "wb") as f:
        f.write(b"P6 %d %d 255\n" % (w, h) + pixels.tobytes())
    png = os.path.join(WORK, name + ".png")
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-i", raw, "-vf", f"nlmeans=s={calm}:p=5:r=9", png], check=True)
    subprocess.run(["cwebp", "-quiet", "-q", str(quality), "-m", "6", "-sharp_yuv", png, "-o", os.path.join(OUT, name + ".webp")], check=True)
    return pixels
