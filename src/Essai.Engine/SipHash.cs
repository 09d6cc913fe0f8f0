using System.Buffers.Binary;
using System.Numerics;

namespace Essai.Engine;

/// <summary>
/// SipHash-2-4 (Aumasson and Bernstein 2012): without the key its results tell nothing about the key or about one another,
/// unlike those of <see cref="Chance"/>, which can be run backwards.
/// </summary>
public static class SipHash
{
    private const int Word = sizeof(ulong);

    public static ulong Of((ulong, ulong) key, ReadOnlySpan<byte> message)
    {
        var state = new State(key.Item1, key.Item2);
        var rest = message;
        for (; rest.Length >= Word; rest = rest[Word..])
        {
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        Span<byte> last = stackalloc byte[Word];
        rest.CopyTo(last);
        last[Word - 1] = (byte)message.Length;
        state.Take(BinaryPrimitives.ReadUInt64LittleEndian(last));
        return state.End();
    }

    private ref struct State(ulong k0, ulong k1)
    {
        private ulong a = k0 ^ 0x736F6D6570736575;
        private ulong b = k1 ^ 0x646F72616E646F6D;
        private ulong c = k0 ^ 0x6C7967656E657261;
        private ulong d = k1 ^ 0x7465646279746573;

        public void Take(ulong word)
        {
            d ^= word;
            Round();
            Round();
            a ^= word;
        }

        public ulong End()
        {
            c ^= 0xFF;
            for (var i = 0; i < 4; i++)
            {
                Round();
            }

            return a ^ b ^ c ^ d;
        }

        private void Round()
        {
            a += b;
            c += d;
            b = BitOperations.RotateLeft(b, 13) ^ a;
            d = BitOperations.RotateLeft(d, 16) ^ c;
            a = BitOperations.RotateLeft(a, 32);
            c += b;
            a += d;
            b = BitOperations.RotateLeft(b, 17) ^ c;
            d = BitOperations.RotateLeft(d, 21) ^ a;
            c = BitOperations.RotateLeft(c, 32);
        }
    }
}
