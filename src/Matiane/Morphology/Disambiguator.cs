using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Puts the readings of every word in order of likelihood in their sentence, by an averaged perceptron over neighbouring words and readings.</summary>
public sealed class Disambiguator : IPackSection<Disambiguator>
{
    /// <summary>Number of weights; features are hashed onto them.</summary>
    internal const int Size = 1 << FeatureReader.Bits;

    private readonly short[]? weights;
    private readonly int templates;

    /// <summary>How many bits of a feature's hash a smaller table has no room for.</summary>
    private readonly int shift;

    private Disambiguator(short[]? weights, int templates)
    {
        (this.weights, this.templates) = (weights, templates);
        shift = weights is null ? 0 : FeatureReader.Bits - BitOperations.Log2((uint)weights.Length);
    }

    /// <inheritdoc/>
    public static string Name => "tagger";

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Bytes("tagger.bin.br") ?? [];
    }

    /// <inheritdoc/>
    public static Disambiguator Load(ReadOnlyMemory<byte> bytes)
    {
        // A byte after the weights tells how many templates they were made with.
        var (size, isTold) = (bytes.Length / sizeof(short), bytes.Length % sizeof(short) == 1);
        return size < 2 || size > Size || !BitOperations.IsPow2(size) ? new(null, 0)
            : new(MemoryMarshal.Cast<byte, short>(bytes.Span[..(size * sizeof(short))]).ToArray(), isTold ? Math.Clamp((int)bytes.Span[^1], FeatureReader.Near, FeatureReader.Count) : FeatureReader.Near);
    }

    /// <summary>The same words with the likeliest reading of each first.</summary>
    internal ImmutableArray<Word> Order(ImmutableArray<Word> words, Government government)
    {
        if (weights is null)
        {
            return words;
        }

        var ordered = words.ToBuilder();
        Span<int> features = stackalloc int[templates];
        var verb = (At: -1, Reading: 0, Loss: long.MaxValue);
        var (hasVerb, isBelow) = (false, false);
        var (verbs, isSentence) = (new ClauseVerbs(words.Length), words.Length > 0 && words[^1].Token.Form is "." or "!" or "?");
        for (var i = 0; i < words.Length; i++)
        {
            var readings = words[i].Analyses;
            if (readings.Length < 2)
            {
                ordered[i] = ReadingRules.SaidBehindCopula(ordered, i);
                See(readings[0]);
                continue;
            }

            var setting = templates > FeatureReader.Near ? ReadingContext.Of(ordered, i, government) : default;

            var (best, bestScore) = (0, long.MinValue);
            var (finite, finiteScore) = (-1, long.MinValue);
            var isGuessed = readings[0].IsGuess;
            var isBarring = setting.Bars(readings);
            for (var r = 0; r < readings.Length; r++)
            {
                if (isBarring && setting.IsBarred(readings[r]) || isGuessed && FeatureReader.IsOdd(ordered, i, readings[r]))
                {
                    continue;
                }

                FeatureReader.Read(ordered, i, r, setting, features);
                long score = 0;
                foreach (var feature in features)
                {
                    score += weights[feature >> shift];
                }

                if (score > bestScore)
                {
                    (best, bestScore) = (r, score);
                }

                if (score > finiteScore && readings[r].Features is { VerbForm: VerbFormFeature.Fin, Mood: MoodFeature.Ind })
                {
                    (finite, finiteScore) = (r, score);
                }
            }

            best = ReadingRules.Mend(ordered, i, best, setting);
            if (best > 0)
            {
                ordered[i] = words[i] with { Analyses = readings.RemoveAt(best).Insert(0, readings[best]) };
            }

            ordered[i] = ReadingRules.SaidBehindCopula(ordered, i);
            See(readings[best]);
            // "Guerrillas attacked army posts": a participle with an object that may be the past is likelier the verb than what follows it.
            var loss = finite < 0 ? 0 : readings[best] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } } && readings[finite].Features.Tense == TenseFeature.Past && !isBelow
                && i + 1 < words.Length && words[i + 1].Analyses.Any(r => r.Upos is Upos.NOUN or Upos.DET or Upos.NUM or Upos.PROPN) ? 0 : bestScore - finiteScore;
            // "Marched to the governor's office": what marks an owner is no copula.
            // "Ультиматум отвергнут": nor does a short participle need another verb.
            if (finite >= 0 && best != finite && (loss < verb.Loss || isSentence) && readings[best] is not { Upos: Upos.PART, Features.Case: CaseFeature.Gen } && !(readings[best].Features is { Variant: VariantFeature.Short, Voice: VoiceFeature.Pass } && i > 0 && ordered[i - 1].Features.Number == NumberFeature.Sing) && i > 0 && ordered[i - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && Agree(ordered[i - 1].Features, readings[finite].Features))
            {
                verbs.Add(i, finite, loss);
                verb = loss < verb.Loss ? (i, finite, loss) : verb;
            }
        }

        // "The union plans to strike.": a whole sentence has a verb; where none was seen, the word that is likeliest one after a noun.
        if (!hasVerb && verb.At > 0 && isSentence)
        {
            var readings = words[verb.At].Analyses;
            ordered[verb.At] = words[verb.At] with { Analyses = readings.RemoveAt(verb.Reading).Insert(0, readings[verb.Reading]) };
        }

        if (isSentence)
        {
            verbs.Complete(words, ordered);
        }

        return ordered.ToImmutable();

        // The verb of a clause below ("a spy who fled") is not the sentence's.
        void See(Analysis reading)
        {
            hasVerb |= IsFinite(reading) && !isBelow;
            isBelow = reading.Upos == Upos.SCONJ || reading.Features.PronType == PronTypeFeature.Rel || isBelow && !IsFinite(reading) && reading.Upos != Upos.PUNCT
                // "The village that rebels burned has been rebuilt": nor need what may be a participle leave a clause below without a verb.
                && reading is not { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past, Case: CaseFeature.None } };
        }
    }

    /// <summary>Whether a noun may be the subject of a present: not "the price rise".</summary>
    private static bool Agree(Features noun, Features verb) => verb.Tense != TenseFeature.Pres || noun.Number == NumberFeature.None || (noun.Number == NumberFeature.Plur) == (verb.Number != NumberFeature.Sing);

    internal static bool IsFinite(Analysis reading) => reading.Features.VerbForm == VerbFormFeature.Fin || reading.Features.Mood != MoodFeature.None;
}

/// <summary>What the disambiguator looks at for one reading of one word; words before it are already decided.</summary>
internal static class FeatureReader
{
    /// <summary>Number of bits of a feature's hash.</summary>
    public const int Bits = 20;

    /// <summary>Number of templates that look at the word and its neighbours only.</summary>
    public const int Near = 14;

    /// <summary>Number of templates that look at the clause too.</summary>
    public const int Clause = 23;

    /// <summary>Number of all templates.</summary>
    public const int Count = 34;

    /// <summary>Number of templates before those that tell what allows a case.</summary>
    public const int Sides = 30;

    /// <summary>Whether a word has a capital that tells something: not among words in capitals.</summary>
    private static bool IsCapital(IReadOnlyList<Word> words, int at) =>
        words[at].Token.Kind == TokenKind.Word && char.IsUpper(words[at].Token.Form[0]) && !(IsShouted(words[at]) && (at == 0 || IsShouted(words[at - 1])) && (at + 1 == words.Count || IsShouted(words[at + 1])));

    /// <summary>Whether nothing in a token is a small letter.</summary>
    private static bool IsShouted(Word word)
    {
        foreach (var letter in word.Token.Form)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a guess goes against the letters' case: a verb with a capital inside a sentence, an adjective before another capital, another dictionary form of a word in capitals among others, an abbreviation with small letters; living beings in Latin letters where words tell of life.</summary>
    public static bool IsOdd(IReadOnlyList<Word> words, int at, Analysis guess)
    {
        if (!guess.IsGuess || !char.IsUpper(words[at].Token.Form[0]) || IsShoutedWord(words, at - 1) || IsShoutedWord(words, at + 1))
        {
            return false;
        }

        var isLatin = char.IsAsciiLetter(words[at].Token.Form[0]);
        return guess.Features.Abbr != AbbrFeature.None && !isLatin && !IsShouted(words[at]) || guess.Features.Animacy == AnimacyFeature.Anim && isLatin || at > 0 && (guess.Upos is Upos.VERB or Upos.ADV || guess.Upos == Upos.ADJ && at + 1 < words.Count && words[at + 1].Token.Kind == TokenKind.Word && char.IsUpper(words[at + 1].Token.Form[0])) || words[at].Token.Form.Length > 1 && IsShouted(words[at]) && guess.Lemma != words[at].Lower;
    }

    private static bool IsShoutedWord(IReadOnlyList<Word> words, int at) => at >= 0 && at < words.Count && words[at].Token is { Kind: TokenKind.Word, Form.Length: > 3 } && IsShouted(words[at]);

    public static void Read(IReadOnlyList<Word> words, int at, int reading, in ReadingContext setting, Span<int> features)
    {
        var word = words[at];
        var candidate = word.Analyses[reading];
        var (before, before2) = (at > 0 ? words[at - 1].Analyses[0] : null, at > 1 ? words[at - 2].Analyses[0] : null);
        var after = at + 1 < words.Count ? words[at + 1] : null;
        var (coarse, fine) = (Coarse(candidate), Fine(candidate));
        var (coarseBefore, fineBefore) = (before is null ? 1 : Coarse(before), before is null ? 1 : Fine(before));
        var lower = word.Lower;
        features[0] = Slot(0, fine, 0);
        features[1] = Slot(1, coarse, Text(lower));
        features[2] = Slot(2, coarse, coarseBefore);
        features[3] = Slot(3, fine, fineBefore);
        features[4] = Slot(4, coarse, unchecked(coarseBefore * 31 + (before2 is null ? 1 : Coarse(before2))));
        var isFull = features.Length > Clause;
        features[5] = Slot(5, coarse, after is null ? 1 : isFull ? Sign(after) : Text(after.Lower));
        features[6] = Slot(6, coarse, at == 0 ? 1 : isFull ? Sign(words[at - 1]) : Text(words[at - 1].Lower));
        features[7] = Slot(7, coarse, after is null ? 1 : Ambiguity(after));
        features[8] = Slot(8, coarse, Text(lower.AsSpan(Math.Max(0, lower.Length - 3))));
        features[9] = Slot(9, coarse, (ulong)((IsCapital(words, at) ? 2 : 1) + (at == 0 ? 4 : 0) + (candidate.IsGuess ? 8 : 0)));
        features[10] = Slot(10, (ulong)candidate.Upos, Text(candidate.Lemma));
        features[11] = Slot(11, (ulong)candidate.Upos, before is null ? 1 : Agreement(before, candidate));
        features[12] = Slot(12, coarse, after is null ? 1 : AgreesAhead(candidate, after));
        features[13] = Slot(13, (ulong)Math.Min(reading, 5), (ulong)candidate.Upos);
        if (features.Length < Clause)
        {
            return;
        }

        var sides = (ulong)candidate.Upos | (ulong)candidate.Features.Case << 8 | (ulong)candidate.Features.Number << 16 | (candidate.IsGuess ? 1UL << 24 : 0);
        features[14] = Slot(14, sides, setting.Adposition);
        features[15] = Slot(15, sides, setting.Verb);
        features[16] = Slot(16, sides, setting.VerbEnding * 4 + (setting.HasSubject ? 1UL : 0) + (setting.HasObject ? 2UL : 0));
        features[17] = Slot(17, sides, setting.Agreement(candidate.Features) | (setting.HasSubject ? 16UL : 0) | (setting.VerbIsBefore ? 32UL : 0));
        features[18] = Slot(18, sides, setting.Number);
        features[19] = Slot(19, sides, Text(lower.AsSpan(Math.Max(0, lower.Length - 2))));
        features[20] = Slot(20, sides, setting.NounBefore);
        features[21] = Slot(21, sides, setting.Adposition * 31 + (before is null ? 1 : (ulong)before.Upos << 4 | (ulong)before.Features.Case));
        features[22] = Slot(22, sides, setting.HasAgent ? 1UL << 20 : setting.Joined);
        if (!isFull)
        {
            return;
        }

        var living = sides | (ulong)candidate.Features.Animacy << 32 | (ulong)candidate.Features.Gender << 36;
        features[23] = Slot(23, sides, setting.Quoted);
        features[24] = Slot(24, sides, setting.Ahead | (setting.HasSubject ? 16UL : 0) | (setting.VerbIsBefore ? 32UL : 0) | (setting.Verb == 1 ? 64UL : 0) | (setting.HasObject ? 128UL : 0));
        features[25] = Slot(25, sides, Shape(word) << 40 | coarseBefore);
        features[26] = Slot(26, living, setting.VerbKind | (setting.HasSubject ? 1UL : 0) | (setting.HasObject ? 2UL : 0) | (setting.VerbIsBefore ? 4UL : 0));
        features[27] = Slot(27, (ulong)candidate.Share, 1);
        features[28] = Slot(28, (ulong)candidate.Share << 32 | sides, 1);
        features[29] = Slot(29, living, setting.VerbKind | setting.Ahead << 32 | setting.Adposition << 40);
        if (features.Length <= Sides)
        {
            return;
        }

        var licence = setting.Licence(candidate.Features.Case);
        features[30] = Slot(30, (ulong)candidate.Features.Case << 8 | licence, 1);
        features[31] = Slot(31, sides, licence | (setting.Verb == 1 ? 16UL : 0) | (setting.HasSubject ? 32UL : 0));
        features[32] = Slot(32, (ulong)candidate.Upos | (candidate.IsGuess ? 256UL : 0), before is null ? 1 : Agreement(before, candidate) | (before.Features.Animacy == candidate.Features.Animacy ? 8UL : 0) | (ulong)before.Features.Animacy << 20 | (IsCapital(words, at) ? 1UL << 30 : 0) | (IsCapital(words, at - 1) ? 1UL << 31 : 0));
        var plain = (ulong)candidate.Features.Case << 8 | (ulong)candidate.Features.Number << 16 | (candidate.Lemma == lower ? 1UL << 24 : 0);
        features[33] = Slot(33, plain, licence | Shape(word) << 8 | (before is null ? 0 : (ulong)before.Upos << 16 | (ulong)before.Features.Case << 24));
    }

    /// <summary>A word's hash; marks of one kind have one.</summary>
    internal static ulong Sign(Word word) => word.Token.Kind is not (TokenKind.Punctuation or TokenKind.Symbol) ? Text(word.Lower) : IsQuote(word) ? 3UL : word.Lower[0] is '-' or '–' or '—' or '―' ? 4UL : Text(word.Lower);

    /// <summary>Whether a token is a quotation mark of any kind.</summary>
    internal static bool IsQuote(Word word) => word.Token.Kind is TokenKind.Punctuation or TokenKind.Symbol && word.Lower[0] is '"' or '«' or '»' or '“' or '”' or '„' or '`' or '\'';

    private static ulong Shape(Word word)
    {
        var form = word.Token.Form;
        return (char.IsUpper(form[0]) ? 1UL : 0) | (form.Length > 1 && IsShouted(word) ? 2UL : 0) | (char.IsAsciiLetter(form[0]) ? 4UL : 0) | (form.Length == 1 ? 8UL : 0) | (form[^1] == '.' ? 16UL : 0);
    }

    private static ulong Coarse(Analysis reading) =>
        (ulong)reading.Upos | (ulong)reading.Features.Case << 8 | (ulong)reading.Features.VerbForm << 16 | (ulong)reading.Features.Tense << 24;

    private static ulong Fine(Analysis reading) => unchecked(reading.Features.Bits * 31 + (ulong)reading.Upos);

    private static ulong Ambiguity(Word word)
    {
        ulong set = 0;
        foreach (var reading in word.Analyses)
        {
            set |= 1UL << (int)reading.Upos;
        }

        return set;
    }

    private static ulong Agreement(Analysis before, Analysis reading) => (ulong)before.Upos << 8
        | (before.Features.Case == reading.Features.Case ? 1UL : 0) | (before.Features.Number == reading.Features.Number ? 2UL : 0) | (before.Features.Gender == reading.Features.Gender ? 4UL : 0);

    private static ulong AgreesAhead(Analysis reading, Word after)
    {
        ulong found = 2;
        foreach (var next in after.Analyses)
        {
            found |= next.Features.Case == reading.Features.Case && next.Features.Number == reading.Features.Number ? 1UL : 0;
            found |= next.Upos is Upos.NOUN or Upos.PROPN ? 4UL : 0;
        }

        return found;
    }

    internal static ulong Text(ReadOnlySpan<char> text) => StringIndex.Hash(text);

    private static int Slot(int template, ulong first, ulong second)
    {
        unchecked
        {
            var hash = (first + (ulong)template * 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL ^ (second + 0x94D049BB133111EBUL) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 31;
            hash *= 0xD6E8FEB86659FD93UL;
            return (int)(hash >> (64 - Bits));
        }
    }
}
