using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Trains the disambiguator's weights on treebanks in CoNLL-U, over the readings that a pack's own lexicon gives.</summary>
public static class DisambiguatorTrainer
{
    private const int Epochs = 14;
    private const int UnknownOneIn = 4;

    /// <summary>Trains.</summary>
    /// <param name="lexicon">The pack's lexicon.</param>
    /// <param name="lines">Lines of the treebanks, one after another.</param>
    /// <returns>The weights as the pack stores them, and how often the last epoch chose the gold reading of an ambiguous word (0 to 1).</returns>
    public static (byte[] Weights, double Accuracy) Train(Lexicon lexicon, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(lines);
        var sentences = Sentences(lexicon, lines).ToList();
        var (weights, totals, stamps) = (new int[Disambiguator.Size], new long[Disambiguator.Size], new int[Disambiguator.Size]);
        var (step, right, seen) = (0, 0, 0);
        var random = new Random(1);
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

        var averaged = new short[Disambiguator.Size];
        for (var i = 0; i < averaged.Length; i++)
        {
            totals[i] += (long)weights[i] * (step - stamps[i]);
            averaged[i] = (short)Math.Clamp(totals[i] * 100 / Math.Max(step, 1), short.MinValue, short.MaxValue);
        }

        return ([.. MemoryMarshal.AsBytes(averaged.AsSpan()), (byte)FeatureReader.Count], seen == 0 ? 0 : (double)right / seen);

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

                var setting = ReadingContext.Of(decided, i);
                var (best, bestScore) = (0, long.MinValue);
                for (var r = 0; r < words[i].Analyses.Length; r++)
                {
                    FeatureReader.Read(decided, i, r, setting, features);
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
                        Update(decided, i, gold[i], 1, setting, features);
                        Update(decided, i, best, -1, setting, features);
                    }
                }

                // The next words learn from what the model itself would have chosen.
                var chosen = words[i].Analyses[best];
                decided[i] = words[i] with { Analyses = words[i].Analyses.RemoveAt(best).Insert(0, chosen) };
            }
        }

        void Update(ImmutableArray<Word>.Builder words, int at, int reading, int change, in ReadingContext setting, Span<int> features)
        {
            FeatureReader.Read(words, at, reading, setting, features);
            foreach (var feature in features)
            {
                totals[feature] += (long)weights[feature] * (step - stamps[feature]);
                stamps[feature] = step;
                weights[feature] += change;
            }
        }
    }

    private static IEnumerable<(ImmutableArray<Word> Words, int[] Gold)> Sentences(Lexicon lexicon, IEnumerable<string> lines)
    {
        var (words, gold, rows, random) = (ImmutableArray.CreateBuilder<Word>(), new List<int>(), new List<string[]>(), new Random(2));
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return (words.ToImmutable(), [.. gold]);
                    yield return Unknown(lexicon, words, rows, random);
                }

                words.Clear();
                gold.Clear();
                rows.Clear();
                continue;
            }

            var cells = line.Split('\t');
            if (line[0] == '#' || cells.Length != 10 || !cells[0].All(char.IsAsciiDigit))
            {
                continue;
            }

            var word = Analyser.Read(TokenOf(cells[1]), lexicon);
            words.Add(word);
            gold.Add(Gold(word, cells));
            rows.Add(cells);
        }
    }

    /// <summary>The sentence with some words as if no table had them, so that guesses are learnt too.</summary>
    private static (ImmutableArray<Word> Words, int[] Gold) Unknown(Lexicon lexicon, ImmutableArray<Word>.Builder words, List<string[]> rows, Random random)
    {
        var (strange, gold) = (words.ToImmutable().ToBuilder(), new int[words.Count]);
        for (var i = 0; i < words.Count; i++)
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
