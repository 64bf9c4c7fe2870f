using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Matiane.Languages;

/// <summary>Tells in which language a text is written: by script, then by letters that only some languages have, by the commonest trigrams of each and by small words.</summary>
/// <remarks>Trigram ranks after Cavnar and Trenkle, N-Gram-Based Text Categorization (1994). Tables: languages/und/scripts.tsv, letters.tsv, trigrams.tsv.</remarks>
public static class LanguageDetector
{
    private const int MostUnits = 4000;
    private const int FewestLetters = 3;

    /// <summary>What a small word is worth beside a trigram, and a letter that a language has or lacks.</summary>
    private const double WordWeight = 0.8, LetterWeight = 3;

    /// <summary>What the language listed first is ahead, in words of a text: so short a text tells little.</summary>
    private const double FirstAhead = 0.4;

    private static readonly ImmutableArray<(string Script, char First, char Last)> Scripts =
        [.. Rows("scripts.tsv").Select(c => (c[0], c[1][0], c[2][0]))];

    private static readonly ConcurrentDictionary<string, ScriptProfiles> Profiles = new(StringComparer.Ordinal);

    /// <summary>The likeliest language.</summary>
    /// <param name="text">Any text; its first 4000 UTF-16 code units are looked at.</param>
    /// <returns>ISO 639-1 code, also of a language without a pack; null when the text has too few letters to tell.</returns>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, MostUnits)).ToString().ToLowerInvariant();
        return Script(sample) is { } script ? Profiles.GetOrAdd(script, s => new ScriptProfiles(s)).Likeliest(sample) : null;
    }

    private static string? Script(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in text)
        {
            foreach (var (script, first, last) in Scripts)
            {
                if (unit >= first && unit <= last)
                {
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                    break;
                }
            }
        }

        return counts.Count == 0 || counts.Values.Max() < FewestLetters ? null : counts.MaxBy(c => c.Value).Key;
    }

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"{table} is built into this assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    /// <summary>The languages written in one script.</summary>
    private sealed class ScriptProfiles
    {
        private readonly ImmutableArray<string> languages;
        private readonly ImmutableArray<FrozenSet<char>> letters;
        private readonly FrozenDictionary<char, int> writers;
        private readonly FrozenDictionary<string, int[]> words;
        private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
        private readonly Dictionary<ulong, List<(int Language, double Weight)>> trigrams = [];

        public ScriptProfiles(string script)
        {
            var rows = Rows("letters.tsv").Where(c => c[1] == script).ToList();
            languages = [.. rows.Select(c => c[0])];
            letters = [.. rows.Select(c => c[2].ToFrozenSet())];
            writers = letters.SelectMany(l => l).GroupBy(l => l).ToFrozenDictionary(g => g.Key, g => g.Count());
            words = rows.SelectMany((c, language) => c[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, language)))
                .GroupBy(w => w.word, w => w.language).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
            wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var cells in Rows("trigrams.tsv").Where(c => c[1] == script))
            {
                var (language, listed) = (languages.IndexOf(cells[0]), cells[2].Split(' '));
                for (var rank = 0; rank < listed.Length; rank++)
                {
                    var key = Key(Unit(listed[rank][0]), Unit(listed[rank][1]), Unit(listed[rank][2]));
                    if (!trigrams.TryGetValue(key, out var known))
                    {
                        trigrams[key] = known = [];
                    }

                    known.Add((language, 1 - rank / (2.0 * listed.Length)));
                }
            }

            static char Unit(char written) => written == '_' ? ' ' : written;
        }

        public string Likeliest(string text)
        {
            if (languages.Length == 1)
            {
                return languages[0];
            }

            var (ofTrigrams, ofWords, ofLetters) = (new double[languages.Length], new double[languages.Length], new double[languages.Length]);
            var (before, last, start, wordCount, letterCount) = (' ', ' ', -1, 0, 0);
            for (var at = 0; at <= text.Length; at++)
            {
                var unit = at < text.Length && IsOfWord(text[at]) ? text[at] : ' ';
                if (unit == ' ' && last == ' ')
                {
                    continue;
                }

                if (unit == ' ')
                {
                    wordCount++;
                    foreach (var language in wordsBySpan.TryGetValue(text.AsSpan(start, at - start), out var users) ? users : [])
                    {
                        ofWords[language] += 1;
                    }
                }
                else
                {
                    start = last == ' ' ? at : start;
                    letterCount++;
                    Weigh(unit, ofLetters);
                }

                if (last != ' ' || before != ' ' || unit != ' ')
                {
                    foreach (var (language, weight) in trigrams.TryGetValue(Key(before, last, unit), out var known) ? known : [])
                    {
                        ofTrigrams[language] += weight;
                    }
                }

                (before, last) = (last, unit);
            }

            var best = 0;
            var scores = new double[languages.Length];
            for (var language = 0; language < languages.Length; language++)
            {
                scores[language] = ofTrigrams[language] / Math.Max(1, letterCount + wordCount) + WordWeight * ofWords[language] / Math.Max(1, wordCount)
                    + LetterWeight * ofLetters[language] / Math.Max(1, letterCount) + (language == 0 ? FirstAhead / Math.Max(1, wordCount) : 0);
                best = scores[language] > scores[best] ? language : best;
            }

            return languages[best];
        }

        private static bool IsOfWord(char unit) =>
            char.IsLetter(unit) || unit is '\'' or 'ʻ' or '’' || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

        /// <summary>A letter that some language of the script has speaks for those and against the others.</summary>
        private void Weigh(char unit, double[] ofLetters)
        {
            if (!writers.TryGetValue(unit, out var count))
            {
                return;
            }

            for (var language = 0; language < languages.Length; language++)
            {
                ofLetters[language] += letters[language].Contains(unit) ? 1.0 / count : -1;
            }
        }

        private static ulong Key(char first, char second, char third) => (ulong)first << 32 | (ulong)second << 16 | third;
    }
}
