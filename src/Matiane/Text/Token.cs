using System.Collections.Immutable;
using System.Globalization;

namespace Matiane.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, possibly with inner hyphens or apostrophes.</summary>
    Word,

    /// <summary>Digits, possibly with separators and an ending ("137-მა", "5,000", "15-го").</summary>
    Number,

    /// <summary>Punctuation.</summary>
    Punctuation,

    /// <summary>Everything else: symbols, addresses, e-mail, handles.</summary>
    Symbol,
}

/// <summary>One word, number or mark of a sentence.</summary>
/// <param name="Span">Where it stands in its part of the report.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Form">The text as written, without signs that are not seen (<see cref="Letters.Plain"/>).</param>
/// <param name="Lower">The form lower-cased by Unicode's own rules for the pack's language; what tables are asked with.</param>
public sealed record Token(TextSpan Span, TokenKind Kind, string Form, string Lower)
{
    /// <summary>Whether white space stands directly before it.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>Whether it is the sign of a currency.</summary>
    internal bool IsCurrency => Kind == TokenKind.Symbol && CharUnicodeInfo.GetUnicodeCategory(Form[0]) == UnicodeCategory.CurrencySymbol;
}

/// <summary>A sentence: a run of tokens; sentences of a part cover every token once, and no token what only opens a line (bullets, emoji, labels).</summary>
/// <param name="Part">Headline or body.</param>
/// <param name="Span">From its first to its last token.</param>
/// <param name="Paragraph">Number of its paragraph in the part, counted from 0 at line breaks.</param>
/// <param name="Tokens">Its tokens in order, never empty.</param>
public sealed record Sentence(TextPart Part, TextSpan Span, int Paragraph, ImmutableArray<Token> Tokens)
{
    /// <summary>Whether it stands in a line that only leads to another report ("Read also: …"), or is what an outlet says of itself ("All rights reserved").</summary>
    internal bool IsLink { get; init; }
}
