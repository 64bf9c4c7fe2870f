using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Matiane.Text;

namespace Matiane.Chronicle;

/// <summary>What tells whether two texts are the same but for their looks.</summary>
internal static partial class Fingerprint
{
    private const int Letters = 32;

    /// <summary>A hash of the words: spaces, line breaks, entities, markup, soft hyphens and the form of composed letters do not count.</summary>
    /// <param name="title">The headline; null when there is none.</param>
    /// <param name="text">The body.</param>
    public static string OfText(string? title, string text) => Hash(Plain(title ?? "") + "\n" + Plain(text));

    /// <summary>A hash of a value as it is.</summary>
    public static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..Letters];

    private static string Plain(string text)
    {
        var bare = WebUtility.HtmlDecode(text.Contains('<', StringComparison.Ordinal) ? Markup().Replace(text, " ") : text);
        var plain = new StringBuilder(bare.Length);
        var gap = false;
        foreach (var letter in Composer.Compose(bare))
        {
            if (char.IsWhiteSpace(letter))
            {
                gap = plain.Length > 0;
            }
            else if (letter is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                if (gap)
                {
                    plain.Append(' ');
                    gap = false;
                }

                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("</?[A-Za-z][^<>]{0,2000}>|<!--.{0,2000}?-->", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
