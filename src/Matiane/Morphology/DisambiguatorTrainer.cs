using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Trains the disambiguator's weights on treebanks in CoNLL-U, over the readings that a pack's own lexicon gives.</summary>
public static class DisambiguatorTrainer
{
    private const int Epochs = 14;

    /// <summary>How many of a hundred templates are left out at a time.</summary>
    private const int LeftOut = 15;

    private const int UnknownOneIn = 4;
    private const int Scale = 100;

    /// <summary>Runs in different orders whose weights are averaged: alone each leans on what its order shows last.</summary>
    private const int Runs = 16;

    /// <summary>Trains.</summary>
    /// <param name="lexicon">The pack's lexicon.</param>
    /// <param name="government">The pack's adpositions.</param>
    /// <param name="lines">Lines of the treebanks, one after another.</param>
    /// <returns>The weights as the pack stores them, and how often the last epoch chose the gold reading of an ambiguous word (0 to 1).</returns>
    public static (byte[] Weights, double Accuracy) Train(Lexicon lexicon, Government government, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(lines);
        var rows = Rows(lines).ToList();
        var (sums, accuracy) = (new double[Disambiguator.Size], 0.0);
        for (var run = 0; run < Runs; run++)
        {
            accuracy += Run([.. Sentences(lexicon, rows, run)], government, sums, new Random(run)) / Runs;
        }

        var averaged = sums.Select(s => (short)Math.Clamp(Math.Round(s * Scale / Runs), short.MinValue, short.MaxValue)).ToArray();
        return ([.. MemoryMarshal.AsBytes(averaged.AsSpan()), (byte)FeatureReader.Count], accuracy);
    }

    /// <summary>One run over the sentences in an order of its own; adds its averaged weights to the sums.</summary>
    private static double Run(List<(ImmutableArray<Word> Words, int[] Gold)> sentences, Government government, double[] sums, Random random)
    {
        var (weights, totals, stamps) = (new int[Disambiguator.Size], new long[Disambiguator.Size], new int[Disambiguator.Size]);
        var (step, right, seen) = (0, 0, 0);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            (right, seen) = (0, 0);
            for (var i = sentences.Count - 1; i > 0; i--)
            {
                var other = random.Next(i + 1);
                (sentences[i], sentences[other]) = (sentences[other], sentences[i]);
            }

            foreach (var (words, gold) in sentences)
            {
                Sentence(words, gold);
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += (double)(totals[i] + (long)weights[i] * (step - stamps[i])) / Math.Max(step, 1);
        }

        return seen == 0 ? 0 : (double)right / seen;

        void Sentence(ImmutableArray<Word> words, int[] gold)
        {
            var decided = words.ToBuilder();
            Span<int> features = stackalloc int[FeatureReader.Count];
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Analyses.Length < 2)
                {
                    continue;
                }

                var setting = ReadingContext.Of(decided, i, government);
                var kept = Kept();
                var (best, bestScore) = (0, long.MinValue);
                for (var r = 0; r < words[i].Analyses.Length; r++)
                {
                    FeatureReader.Read(decided, i, r, setting, features);
                    Drop(features, kept);
                    long score = 0;
                    foreach (var feature in features)
                    {
                        score += weights[feature];
                    }

                    if (score > bestScore)
                    {
                        (best, bestScore) = (r, score);
                    }
                }

                if (gold[i] >= 0)
                {
                    step++;
                    seen++;
                    right += best == gold[i] ? 1 : 0;
                    if (best != gold[i])
                    {
                        Update(decided, i, gold[i], 1, setting, kept, features);
                        Update(decided, i, best, -1, setting, kept, features);
                    }
                }

                // The next words learn from what the model itself would have chosen.
                var chosen = words[i].Analyses[best];
                decided[i] = words[i] with { Analyses = words[i].Analyses.RemoveAt(best).Insert(0, chosen) };
            }
        }

        // Every time some of the templates are left out, so that none is leant on alone.
        ulong Kept()
        {
            var kept = 0UL;
            for (var i = 0; i < FeatureReader.Count; i++)
            {
                kept |= random.Next(100) < LeftOut ? 0 : 1UL << i;
            }

            return kept;
        }

        static void Drop(Span<int> features, ulong kept)
        {
            for (var i = 0; i < features.Length; i++)
            {
                features[i] = (kept >> i & 1) != 0 ? features[i] : 0;
            }
        }

        void Update(ImmutableArray<Word>.Builder words, int at, int reading, int change, in ReadingContext setting, ulong kept, Span<int> features)
        {
            FeatureReader.Read(words, at, reading, setting, features);
            Drop(features, kept);
            foreach (var feature in features)
            {
                totals[feature] += (long)weights[feature] * (step - stamps[feature]);
                stamps[feature] = step;
                weights[feature] += change;
            }
        }
    }

    /// <summary>Measures on treebanks, over their own words.</summary>
    /// <param name="lexicon">The pack's lexicon.</param>
    /// <param name="government">The pack's adpositions.</param>
    /// <param name="disambiguator">What orders the readings.</param>
    /// <param name="lines">Lines of the treebanks, one after another.</param>
    /// <returns>Nouns and names that have a case there, how many of them were given that case, and how many that case and the same lemma.</returns>
    public static (int Nouns, int Cases, int Both) Measure(Lexicon lexicon, Government government, Disambiguator disambiguator, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(disambiguator);
        ArgumentNullException.ThrowIfNull(lines);
        var (nouns, cases, both) = (0, 0, 0);
        foreach (var rows in Rows(lines))
        {
            var words = disambiguator.Order([.. rows.Select(r => Analyser.Read(TokenOf(r[1]), lexicon))], government);
            for (var i = 0; i < words.Length; i++)
            {
                if (rows[i][3] is "NOUN" or "PROPN" && CaseOf(rows[i][5]) is { } expected)
                {
                    var right = words[i].Features.Case.ToString() == expected;
                    nouns++;
                    cases += right ? 1 : 0;
                    both += right && string.Equals(lexicon.Plain(words[i].Lemma), lexicon.Plain(rows[i][2].ToLowerInvariant()), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        return (nouns, cases, both);
    }

    private static string? CaseOf(string features) => features.Split('|').FirstOrDefault(f => f.StartsWith("Case=", StringComparison.Ordinal))?["Case=".Length..];

    private static IEnumerable<(ImmutableArray<Word> Words, int[] Gold)> Sentences(Lexicon lexicon, List<List<string[]>> sentences, int run)
    {
        var random = new Random(run);
        foreach (var rows in sentences)
        {
            ImmutableArray<Word> words = [.. rows.Select(r => Analyser.Read(TokenOf(r[1]), lexicon))];
            yield return (words, [.. words.Select((w, i) => Gold(w, rows[i]))]);
            yield return Unknown(lexicon, words, rows, random);
        }
    }

    /// <summary>The words of each sentence, as cells.</summary>
    private static IEnumerable<List<string[]>> Rows(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return rows;
                }

                rows = [];
                continue;
            }

            var cells = line.Split('\t');
            if (line[0] != '#' && cells.Length == 10 && cells[0].All(char.IsAsciiDigit))
            {
                rows.Add(cells);
            }
        }
    }

    /// <summary>The sentence with some words as if no table had them, so that guesses are learnt too.</summary>
    private static (ImmutableArray<Word> Words, int[] Gold) Unknown(Lexicon lexicon, ImmutableArray<Word> words, List<string[]> rows, Random random)
    {
        var (strange, gold) = (words.ToBuilder(), new int[words.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB && random.Next(UnknownOneIn) == 0
                && lexicon.Guessed(words[i].Lower) is { IsEmpty: false } guesses)
            {
                strange[i] = words[i] with { Analyses = guesses };
            }

            gold[i] = Gold(strange[i], rows[i]);
        }

        return (strange.ToImmutable(), gold);
    }

    private static Token TokenOf(string form) => new(
        new TextSpan(0, form.Length), char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) || form.Length > 1 && char.IsLetter(form[1]) ? TokenKind.Word
            : char.IsPunctuation(form[0]) ? TokenKind.Punctuation : TokenKind.Symbol, form, form.ToLowerInvariant());

    /// <summary>The reading that is most like the treebank's; -1 when none has its part of speech.</summary>
    private static int Gold(Word word, string[] cells)
    {
        _ = Enum.TryParse<Upos>(cells[3], out var upos);
        var known = string.Join('|', cells[5].Split('|').Where(p => Features.TryParse(p, out _, out _)));
        _ = Features.TryParse(known, out var features, out _);
        var (best, bestScore) = (-1, 0);
        for (var i = 0; i < word.Analyses.Length; i++)
        {
            var reading = word.Analyses[i];
            if (reading.Upos != upos)
            {
                continue;
            }

            var score = 10 + (string.Equals(reading.Lemma, cells[2], StringComparison.OrdinalIgnoreCase) ? 8 : 0)
                + (reading.Features.Case == features.Case ? 6 : 0) + (reading.Features.Number == features.Number ? 3 : 0)
                + (reading.Features.VerbForm == features.VerbForm ? 4 : 0) + (reading.Features.Tense == features.Tense ? 2 : 0)
                + (reading.Features.Gender == features.Gender ? 1 : 0) + (reading.Features.Person == features.Person ? 1 : 0) + (reading.Features.Animacy == features.Animacy ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }
}
