using System.Buffers;
using System.Runtime.InteropServices;

namespace Matiane.Languages;

/// <summary>Writes a section as flat arrays that are sliced on load, never parsed.</summary>
internal sealed class FlatWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private readonly List<(int Start, int Bytes)> arrays = [];

    /// <summary>Adds an array; it is read back by its number.</summary>
    public FlatWriter Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var padding = (8 - buffer.WrittenCount % 8) % 8;
        buffer.Write(stackalloc byte[padding]);
        var bytes = MemoryMarshal.AsBytes(values);
        arrays.Add((buffer.WrittenCount, bytes.Length));
        buffer.Write(bytes);
        return this;
    }

    /// <summary>The whole section.</summary>
    public byte[] ToArray()
    {
        var head = new int[2 + arrays.Count * 2];
        head[0] = arrays.Count;
        var shift = (head.Length * sizeof(int) + 7) / 8 * 8;
        for (var i = 0; i < arrays.Count; i++)
        {
            head[2 + i * 2] = arrays[i].Start + shift;
            head[3 + i * 2] = arrays[i].Bytes;
        }

        var bytes = new byte[shift + buffer.WrittenCount];
        MemoryMarshal.AsBytes(head.AsSpan()).CopyTo(bytes);
        buffer.WrittenSpan.CopyTo(bytes.AsSpan(shift));
        return bytes;
    }
}

/// <summary>Reads a section of flat arrays in place.</summary>
internal readonly struct FlatReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The bytes of an array.</summary>
    public ReadOnlyMemory<byte> Bytes(int number)
    {
        var head = MemoryMarshal.Cast<byte, int>(bytes.Span);
        return bytes.Slice(head[2 + number * 2], head[3 + number * 2]);
    }
}

/// <summary>An array of plain values inside a section.</summary>
internal readonly struct FlatArray<T>(ReadOnlyMemory<byte> bytes)
    where T : unmanaged
{
    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(bytes.Span);
}
