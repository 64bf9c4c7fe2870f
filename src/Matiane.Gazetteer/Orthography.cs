using System.Collections.Immutable;
using System.Text;

namespace Matiane.Gazetteer;

/// <summary>How a country reads the Latin letters of its place names.</summary>
/// <param name="Rules">What is read how, the first that fits wins.</param>
internal sealed record Orthography(ImmutableArray<Orthography.Rule> Rules)
{
    private const string Vowels = "aeiouáéíóúàâêôãõäöüåæøāēīōūıěůăî";

    /// <summary>One row of orthographies.tsv.</summary>
    /// <param name="rules">"letters>sound", with spaces between.</param>
    public static Orthography Parse(string rules) => new([.. rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Rule.Parse)]);

    /// <summary>A name as it sounds, in small plain letters.</summary>
    /// <param name="name">In Latin letters.</param>
    public string Spell(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Every word has a space on both sides.
        var text = $" {name.ToLowerInvariant().Replace('-', ' ')} ";
        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (Rules.FirstOrDefault(r => r.Fits(text, at)) is { Letters.Length: > 0 } rule)
            {
                sound.Append(rule.Sound);
                at += rule.Letters.Length;
            }
            else
            {
                sound.Append(text[at++]);
            }
        }

        return sound.ToString().Trim();
    }

    /// <summary>What some letters sound like.</summary>
    /// <param name="Letters">Small letters.</param>
    /// <param name="Sound">As the light key writes it; empty for what is silent.</param>
    /// <param name="Begins">Only at the beginning of a word.</param>
    /// <param name="Ends">Only at its end.</param>
    /// <param name="IsBetween">Only between vowels.</param>
    internal readonly record struct Rule(string Letters, string Sound, bool Begins, bool Ends, bool IsBetween)
    {
        public static Rule Parse(string text)
        {
            var (left, sound) = text.Split('>') is [var l, var s] ? (l, s) : throw new FormatException($"'{text}' is no rule of orthographies.tsv: letters>sound.");
            return new Rule(left.Trim('^', '$', '='), sound, left.StartsWith('^'), left.EndsWith('$'), left.StartsWith('='));
        }

        public bool Fits(string text, int at) =>
            string.CompareOrdinal(text, at, Letters, 0, Letters.Length) == 0
            && (!Begins || text[at - 1] == ' ') && (!Ends || text[at + Letters.Length] == ' ')
            && (!IsBetween || Vowels.Contains(text[at - 1], StringComparison.Ordinal) && Vowels.Contains(text[at + Letters.Length], StringComparison.Ordinal));
    }
}
