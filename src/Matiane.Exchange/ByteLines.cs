namespace Matiane.Exchange;

/// <summary>A line of bytes, without its line break.</summary>
/// <param name="Bytes">The line; empty when it is too long.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="IsTooLong">Whether the line passed the limit and was skipped.</param>
internal readonly record struct ByteLine(ReadOnlyMemory<byte> Bytes, int Number, bool IsTooLong);

/// <summary>Cuts a stream into lines, holding no more than one line of bounded length.</summary>
internal static class ByteLines
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Every line in order; a line past the limit is skipped, not kept.</summary>
    public static IEnumerable<ByteLine> Read(Stream stream, int limit)
    {
        var buffer = new byte[ChunkBytes];
        var (start, end, number) = (0, 0, 0);
        var tooLong = false;
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                yield return Line(buffer, start, start + found, ++number, tooLong);
                tooLong = false;
                start += found + 1;
                continue;
            }

            if (end - start > limit)
            {
                tooLong = true;
                start = end;
            }

            MakeRoom(ref buffer, ref start, ref end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                if (end > start || tooLong)
                {
                    yield return Line(buffer, start, end, ++number, tooLong);
                }

                yield break;
            }

            end += read;
        }
    }

    private static ByteLine Line(byte[] buffer, int start, int end, int number, bool tooLong)
    {
        if (tooLong)
        {
            return new ByteLine(default, number, true);
        }

        if (end > start && buffer[end - 1] == '\r')
        {
            end--;
        }

        return new ByteLine(buffer.AsMemory(start, end - start).ToArray(), number, false);
    }

    private static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }
    }
}
