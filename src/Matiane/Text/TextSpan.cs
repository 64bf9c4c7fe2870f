namespace Matiane.Text;

/// <summary>A stretch of one text.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit, counted from 0.</param>
/// <param name="End">Offset just after its last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Reads the covered text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The covered text as a name: one space between its words, without signs that are not seen.</summary>
    internal string NameIn(string text)
    {
        var name = Letters.Plain(In(text).ToString());
        return name.Contains("  ", StringComparison.Ordinal) || name.Any(static c => c != ' ' && char.IsWhiteSpace(c)) ? string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : name;
    }

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The shortest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
