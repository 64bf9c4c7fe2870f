using System.Net;

namespace Matiane.Text;

/// <summary>What pages and feeds leave between the words of a plain text: marks of bold and slanted words, addresses of links, numbers of footnotes, entities.</summary>
internal static class Markup
{
    // Signs that an entity has at most, its ends included ("&thetasym;"), and digits of a footnote.
    private const int LongestEntity = 10;
    private const int NoteDigits = 3;

    // Characters that the words and the address of a link have at most.
    private const int LongestLink = 400;

    /// <summary>Where markup that is none of the words ends: "**bold**", "_slanted_", "[words](https://…)", "…[12]", "&amp;nbsp;"; the offset given for anything else.</summary>
    public static int End(string text, int at) => text[at] switch
    {
        '*' when at + 1 < text.Length && text[at + 1] == '*' => at + 2,
        '_' when IsSlanting(text, at) => at + 1,
        '[' => NoteEnd(text, at) is var note && note > at ? note : IsLink(text, at) ? at + 1 : at,
        ']' => AddressEnd(text, at),
        '&' when Entity(text, at) is { Sign: var sign } entity && (char.IsWhiteSpace(sign) || Letters.IsUnseen(sign)) => entity.End,
        _ => at,
    };

    /// <summary>Where a space, a sign that is not seen or markup ends; the offset given for a word or mark.</summary>
    public static int GapEnd(string text, int at) => char.IsWhiteSpace(text[at]) || Letters.IsUnseen(text[at]) ? at + 1 : End(text, at);

    /// <summary>The sign that an entity stands for and where it ends; null where none begins, and for letters and digits.</summary>
    public static (char Sign, int End)? Entity(string text, int at)
    {
        if (text[at] != '&' || text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at)) is not (> 0 and var last))
        {
            return null;
        }

        var written = text[at..(last + 1)];
        return WebUtility.HtmlDecode(written) is { Length: 1 } sign && !char.IsLetterOrDigit(sign[0]) ? (sign[0], last + 1) : null;
    }

    /// <summary>"…[12]": where the number of a footnote right behind a word or mark ends; the offset given for anything else.</summary>
    public static int NoteEnd(string text, int at)
    {
        if (text[at] != '[' || at == 0 || char.IsWhiteSpace(text[at - 1]))
        {
            return at;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= NoteDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    private static bool IsSlanting(string text, int at)
    {
        var (before, after) = (at > 0 && char.IsLetterOrDigit(text[at - 1]), at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
        return before != after;
    }

    private static bool IsLink(string text, int at)
    {
        var close = text.IndexOf("](", at, Math.Min(LongestLink, text.Length - at), StringComparison.Ordinal);
        return close > at && AddressEnd(text, close) > close && text.IndexOf('\n', at, close - at) < 0;
    }

    /// <summary>"](https://…)": where the address of a link ends.</summary>
    private static int AddressEnd(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "](http", 0, 6) != 0)
        {
            return at;
        }

        var end = at;
        while (end < text.Length && end - at < LongestLink && !char.IsWhiteSpace(text[end]) && text[end] != ')')
        {
            end++;
        }

        return end < text.Length && text[end] == ')' ? end + 1 : at;
    }
}
