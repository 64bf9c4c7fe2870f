using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Matiane.Languages;

/// <summary>A compiled language: named sections, each loaded when first asked for. Safe for many threads.</summary>
public sealed class LanguagePack
{
    private static readonly byte[] Magic = "MATIANE1"u8.ToArray();
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> sections;
    private readonly ConcurrentDictionary<Type, Lazy<object>> loaded = new();

    private LanguagePack(string code, FrozenDictionary<string, ReadOnlyMemory<byte>> sections)
    {
        Code = code;
        this.sections = sections;
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>Names and sizes in bytes of the sections.</summary>
    public IEnumerable<(string Name, int Bytes)> Sections => sections.Select(s => (s.Key, s.Value.Length));

    /// <summary>The section that a step owns.</summary>
    /// <exception cref="InvalidDataException">The pack was compiled without it.</exception>
    public T Get<T>()
        where T : class, IPackSection<T> =>
        (T)(loaded.TryGetValue(typeof(T), out var known) ? known : loaded.GetOrAdd(typeof(T), new Lazy<object>(Load<T>))).Value;

    private T Load<T>()
        where T : class, IPackSection<T> =>
        T.Load(sections.TryGetValue(T.Name, out var bytes) ? bytes : throw new InvalidDataException($"The compiled pack '{Code}' has no section '{T.Name}': compile it again."));

    /// <summary>Writes a compiled pack.</summary>
    public static byte[] Write(string code, IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(code);
        writer.Write(sections.Count);
        foreach (var (name, bytes) in sections)
        {
            writer.Write(name);
            writer.Write(bytes.Length);
        }

        foreach (var (_, bytes) in sections)
        {
            while (stream.Position % 8 != 0)
            {
                writer.Write((byte)0);
            }

            writer.Write(bytes);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Opens a compiled pack.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled pack of this version.</exception>
    public static LanguagePack Open(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no compiled language pack of this version.");
        }

        var code = reader.ReadString();
        var table = new (string Name, int Length)[reader.ReadInt32()];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (reader.ReadString(), reader.ReadInt32());
        }

        var position = checked((int)reader.BaseStream.Position);
        var sections = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (name, length) in table)
        {
            position = position + 7 & ~7;
            sections[name] = bytes.AsMemory(position, length);
            position += length;
        }

        return new LanguagePack(code, sections.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
