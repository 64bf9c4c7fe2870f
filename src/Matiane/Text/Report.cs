namespace Matiane.Text;

/// <summary>One published document with its dateline and source: what the coder is given.</summary>
/// <param name="Id">The document's own id, or the number of its line; never empty.</param>
/// <param name="Text">The body; every offset without a mark counts UTF-16 code units into it.</param>
public sealed record Report(string Id, string Text)
{
    /// <summary>The headline, read before the text and with offsets of its own; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, as local wall time; null when unknown: relative times then stay unresolved.</summary>
    public DateTime? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> gave a time of day; else only its date counts.</summary>
    public bool PublishedHasTime { get; init; }

    /// <summary>The published value as it was written (ISO 8601), for the output; null when unknown.</summary>
    public string? PublishedText { get; init; }

    /// <summary>ISO 639-1 code as declared; null when the language is to be detected.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the outlet; null when unknown.</summary>
    public string? SourceName { get; init; }

    /// <summary>Address of the report; null when unknown.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>ISO 3166-1 country that the report or its outlet speaks from, or a place name; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The text that a part's offsets count into; empty for a title that is missing.</summary>
    public string TextOf(TextPart part) => part == TextPart.Title ? Title ?? "" : Text;
}

/// <summary>Which of a report's two texts a span counts into.</summary>
public enum TextPart : byte
{
    /// <summary>The body.</summary>
    Text,

    /// <summary>The headline.</summary>
    Title,
}
