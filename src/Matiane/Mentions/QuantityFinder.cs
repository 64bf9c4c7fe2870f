using System.Collections.Immutable;
using System.Globalization;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds numbers in digits and words, with their ranges.</summary>
public static class QuantityFinder
{
    private const int LongestNumber = 18;
    private const int VerbReach = 5;
    private const double Hundred = 100;
    private const double Score = 20;

    /// <summary>Every quantity outside the time expressions, in order.</summary>
    public static ImmutableArray<QuantityMention> Find(AnalysedReport report, LanguagePack pack, ImmutableArray<TimeMention> times)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (table, syntax) = (pack.Get<NumberWords>(), pack.Get<SyntaxWords>());
        var found = ImmutableArray.CreateBuilder<QuantityMention>();
        var time = 0;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (words, taken) = (report.Sentences[s].Words, new bool[report.Sentences[s].Words.Length]);
            for (; time < times.Length && times[time].Words.Sentence <= s; time++)
            {
                if (times[time].Words.Sentence == s)
                {
                    Array.Fill(taken, true, times[time].Words.First, times[time].Words.End - times[time].Words.First);
                }
            }

            TakeClocks(words, taken);
            var reader = new NumberReader(words, table, syntax);
            for (var at = 0; at < reader.Words.Length;)
            {
                if (!taken[at] && reader.MayBegin(at) && reader.Read(at) is { } quantity && !taken[quantity.Shown])
                {
                    var span = new TextSpan(reader.Words[quantity.Shown].Span.Start, reader.Words[quantity.ShownEnd - 1].Span.End);
                    found.Add(new QuantityMention(
                        report.Sentences[s].Sentence.Part, span, new WordRange(s, quantity.First, quantity.End), quantity.ShownEnd - 1, quantity.Low, quantity.High, quantity.Approximate)
                    {
                        Unit = quantity.Unit,
                        IsLabel = quantity.IsLabel,
                    });
                    at = quantity.End;
                }
                else
                {
                    at++;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"Умер в 21:40": hours and minutes in figures count nothing, also in a report without a date, whose clock times are left out.</summary>
    private static void TakeClocks(ImmutableArray<Word> words, bool[] taken)
    {
        for (var at = 0; at + 2 < words.Length; at++)
        {
            if (words[at].Token is { Kind: TokenKind.Number, Form.Length: 1 or 2 } && words[at + 1].Token is { Form: ":", SpaceBefore: false } && words[at + 2].Token is { Kind: TokenKind.Number, SpaceBefore: false, Form.Length: 2 })
            {
                Array.Fill(taken, true, at, 3);
            }
        }
    }

    private sealed record Quantity(int First, int End, int Shown, int ShownEnd, double? Low, double? High, bool Approximate, string? Unit, bool IsLabel);

    /// <summary>Letters of the longest case ending or postposition that a hyphen ties to digits.</summary>
    private const int LongestEnding = 4;

    private sealed record NumberReader(ImmutableArray<Word> Words, NumberWords Table, SyntaxWords Syntax)
    {
        private static readonly ImmutableArray<NumberRole> Modifiers = [NumberRole.Over, NumberRole.Under, NumberRole.About];

        /// <summary>Whether a number or a word before numbers may stand here: most words are neither and are passed over. "No one" is none.</summary>
        public bool MayBegin(int at)
        {
            var word = Words[at];
            if (word.Features.PronType == PronTypeFeature.Neg)
            {
                // "No fewer than 27".
                return Modifiers.Any(m => Phrase(at, m) > 1);
            }

            if (word.Token.Kind == TokenKind.Number || IsKnown(word.Lower))
            {
                return true;
            }

            foreach (var reading in word.Analyses)
            {
                if (!ReferenceEquals(reading.Lemma, word.Lower) && IsKnown(reading.Lemma))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsKnown(string text) => !Table.Find(text).IsEmpty || Table.Begins(text) || Compound(text) is not null;

        /// <summary>The quantity whose first modifier or number stands here; null when none.</summary>
        public Quantity? Read(int at)
        {
            if (Table.Find(Words[at].Lower, NumberRole.Between) is not null && at + 1 < Words.Length && Number(at + 1) is { } least
                && least.End + 1 < Words.Length && Words[least.End].Upos == Upos.CCONJ && Number(PastBound(least.End + 1)) is { } most && most.Value > least.Value)
            {
                return Made(at, most.End, at + 1, most.End, SharedBy(least.Value, most), most.Value, null);
            }

            // "Between 400-500 men".
            if (Table.Find(Words[at].Lower, NumberRole.Between) is not null && at + 1 < Words.Length && Spanned(Words[at + 1].Token.Form) is { } within && Number(at + 1) is { } spanned)
            {
                return Made(at, spanned.End, at + 1, spanned.End, within.Low, within.High, null);
            }

            var (number, role) = (at, (NumberRole?)null);
            foreach (var modifier in Modifiers)
            {
                // "Handed over two men": the word belongs to its verb.
                if (Phrase(at, modifier) is > 0 and var length && at + length < Words.Length && !(length == 1 && at > 0 && Words[at - 1].Upos == Upos.VERB && Syntax.RoleOf($"{Words[at - 1].Lemma} {Words[at].Lower}") == "particle"))
                {
                    // "სულ მცირე, 80", "по меньшей мере, 80": set off by a mark.
                    var isSetOff = (length > 1 || at == 0 || Words[at - 1].Token.Form == ",") && Words[at + length].Token.Form == "," && at + length + 1 < Words.Length && Number(at + length + 1) is not null;
                    (number, role) = (at + length + (isSetOff ? 1 : 0), modifier);
                    break;
                }
            }

            // "Up to a hundred".
            if (role is not null && number + 1 < Words.Length && Words[number].Upos == Upos.DET && Words[number].Features.Definite == DefiniteFeature.Ind && Number(number) is null && Vague(number) is null)
            {
                number++;
            }

            // "The toll rose to nine": the figure, not a bound.
            if (role == NumberRole.Under && IsReached(at))
            {
                role = null;
            }

            // "Более тысячи", "около сотни": the one, whose form is that of several.
            (double, int)? alone = role is not null && Vague(number) is { } rough && rough.End == number + 1 && Multiplier(Words[number]) is { } one ? (one, number + 1) : null;
            if (alone is null && Vague(number) is { } vague)
            {
                // "At least a dozen": a bound of what is one figure.
                if (vague.Word.High == vague.Word.Value && role is NumberRole.Over or NumberRole.Under)
                {
                    return Made(at, vague.End, number, vague.End, vague.Word.Value, null, role);
                }

                return new Quantity(at, vague.End, number, vague.End, vague.Word.Value, vague.Word.High, true, UnitAfter(vague.End), false);
            }

            if ((alone ?? Number(number)) is not (var amount, var numberEnd))
            {
                return null;
            }

            var value = (Value: amount, End: numberEnd);
            var end = value.End;
            double? high = null;
            if (end + 1 < Words.Length && Table.Find(Words[end].Lower, NumberRole.Range) is not null && role != NumberRole.Under && Number(end + 1) is { } upper && upper.Value > value.Value)
            {
                (high, end, value) = Spans(value, upper, isWord: Words[end].Token.Kind != TokenKind.Punctuation, at);
            }
            else if (Spanned(Words[number].Token.Form) is { } span && value.Value >= span.Low)
            {
                // "2-3 тысячи": the thousands are those of both.
                high = span.High * (value.Value / span.Low);
            }
            else if (Words[end - 1].Best.Adposition is { } post && Table.Find(post, NumberRole.RangeFused) is not null && end < Words.Length && Number(end) is { } fused && fused.Value > value.Value)
            {
                (high, end, value) = Spans(value, fused, isWord: true, at);
            }
            else if (role is null && Words[end - 1].Best.Adposition is { } fusedPost && Table.Find(fusedPost, NumberRole.UnderFused) is not null && !IsReached(at))
            {
                role = NumberRole.Under;
            }

            // "One in five nurses", "four in ten nurses": a share of all.
            if (role is null && high is null && end + 1 < Words.Length && Table.Find(Words[end].Lower, NumberRole.Share) is not null && Number(end + 1) is { Value: > 1 } all && (value.Value == 1 || value.Value < all.Value && all.Value is 3 or 4 or 5 or 10 or 100 && IsOpening(number)) && all.End < Words.Length && Words[all.End] is { Upos: Upos.NOUN or Upos.ADJ, Features.Number: not NumberFeature.Sing } && Words[all.End - 1].Features.NumType != NumTypeFeature.Ord)
            {
                (value, end) = ((value.Value / all.Value, all.End), all.End);
                return Made(at, end, number, end, value.Value, null, null);
            }

            // "человек сорок": the number after what it counts is a rough one.
            if (role is null && high is null && value.Value > 1 && IsInverted(number, end))
            {
                role = NumberRole.About;
            }

            var shownEnd = end;
            if (role is null && BoundAt(end) is { } bound)
            {
                (role, end) = (bound, end + 1);
            }
            else if (role is null && end < Words.Length && Words[end] is { Upos: Upos.NOUN, Best.Adposition: not null } && BoundAt(end + 1) is { } further)
            {
                // "5000 ადამიანზე მეტი": past what is counted.
                role = further;
            }

            return Made(at, end, number, shownEnd, value.Value, high, role);
        }

        /// <summary>"Between three and more than ten": where the upper figure stands.</summary>
        private int PastBound(int at)
        {
            foreach (var modifier in Modifiers)
            {
                if (Phrase(at, modifier) is > 0 and var length && at + length < Words.Length)
                {
                    return at + length;
                }
            }

            return at;
        }

        /// <summary>Whether no word that a number could be the object of stands before it.</summary>
        private bool IsOpening(int at) => at == 0 || Words[at - 1].Upos is Upos.PUNCT or Upos.SCONJ or Upos.CCONJ or Upos.ADV || Table.Find(Words[at - 1].Lower, NumberRole.About) is not null;

        /// <summary>"От 60 до 100 тысяч", "between five and seven thousand", "ხუთიდან შვიდ ათასამდე": the thousands are those of both ends.</summary>
        private double SharedBy(double low, (double Value, int End) high) =>
            Multiplier(Words[high.End - 1]) is >= 1000 and var shared && low < 1000 && low < high.Value / shared ? low * shared : low;

        /// <summary>Whether a word says that the number before it is a bound ("ასზე მეტი", "ასზე ნაკლები").</summary>
        private NumberRole? BoundAt(int at) =>
            at >= Words.Length ? null
            : Words[at].Analyses.Any(a => Table.Find(a.Lemma, NumberRole.OverAfter) is not null) ? NumberRole.Over
            : Words[at].Analyses.Any(a => Table.Find(a.Lemma, NumberRole.UnderAfter) is not null) ? NumberRole.Under
            : null;

        private bool IsInverted(int number, int end) =>
            number > 0 && Words[number - 1].Upos == Upos.NOUN && Words[number - 1].Analyses.Any(a => a.Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur }) && Words[number].Features.Case != CaseFeature.None && Words[number].Features.NumType != NumTypeFeature.Ord
            && (number == 1 || Words[number - 2].Upos is Upos.VERB or Upos.PUNCT or Upos.CCONJ or Upos.ADV or Upos.PART or Upos.ADP) && (end >= Words.Length || Words[end].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.SYM));

        /// <summary>Two figures with a word between: a range, or beside a verb of reaching ("выросло с 20 до 35") only the one that was reached.</summary>
        private (double? High, int End, (double Value, int End) Low) Spans((double Value, int End) low, (double Value, int End) high, bool isWord, int at) =>
            isWord && IsReached(at) ? (null, high.End, high) : (high.Value, high.End, low with { Value = SharedBy(low.Value, high) });

        /// <summary>Whether a verb of reaching stands near.</summary>
        private bool IsReached(int at)
        {
            for (var i = Math.Max(0, at - VerbReach); i < Math.Min(Words.Length, at + VerbReach); i++)
            {
                if (i != at && Words[i].Upos == Upos.VERB && Table.Find(Words[i].Lemma, NumberRole.Reach) is not null)
                {
                    return true;
                }
            }

            // "Погибших стало пять, раненых — до 22": behind a dash the verb before is meant again.
            return at > 0 && Words[at - 1].Token.Form is "—" or "–" && Words.Take(at).Any(w => w.Upos == Upos.VERB && Table.Find(w.Lemma, NumberRole.Reach) is not null);
        }

        private Quantity Made(int first, int end, int shown, int shownEnd, double value, double? high, NumberRole? role)
        {
            var (low, top, approximate) = role switch
            {
                NumberRole.Over => ((double?)value, high, true),
                NumberRole.Under => (high is null ? null : value, high ?? value, true),
                NumberRole.About => (value, high ?? value, true),
                _ => (value, high ?? value, high is not null),
            };
            var last = Words[shownEnd - 1];
            var label = last.Features.NumType == NumTypeFeature.Ord || shown > 0 && Words[shown - 1].Token.Form is "#" or "№" || role is null && IsAge(shown, shownEnd, value);
            return new Quantity(first, end, shown, shownEnd, low, top, approximate, UnitAfter(end) ?? UnitWithin(end - 1), label);
        }

        /// <summary>"Among the dead were Ana Rey, 53, and Ivo Saran, 23.": a bare number between marks behind a name, which counts nobody.</summary>
        private bool IsAge(int at, int end, double value) =>
            // "A sergeant aged 34", "two women aged 20 and 30", "in their early 20s".
            end == at + 1 && at > 0 && Words[at].Token.Kind == TokenKind.Number && (Syntax.RoleOf(Words[at - 1].Lower) == "measured" || at > 2 && Words[at - 1].Upos == Upos.CCONJ && Words[at - 2].Token.Kind == TokenKind.Number && Syntax.RoleOf(Words[at - 3].Lower) == "measured" || Words[at].Lower is [.., '0', 's']) || value is > 0 and < 120 && end == at + 1 && Words[at].Token.Kind == TokenKind.Number && IsOfPerson(at > 0 && Words[at - 1].Upos == Upos.ADV ? at - 1 : at)
            && (end == Words.Length || Words[end].Token.Form is "," or "." or ";" or ")" || Words[end].Upos == Upos.CCONJ);

        /// <summary>"Ana Rey, 53", "Ana Rey, now 53", «которой сейчас 53»: whether a bare number that begins here is somebody's age.</summary>
        private bool IsOfPerson(int at) =>
            at > 1 && Words[at - 1].Token.Form == "," && Words[at - 2] is { Upos: Upos.PROPN, Token.Form: [var initial, ..] } && char.IsUpper(initial)
            || at > 0 && Syntax.Sides == "accusative" && Words[at - 1] is { Upos: Upos.PRON or Upos.DET, Features: { Case: CaseFeature.Dat, Number: NumberFeature.Sing } };

        /// <summary>A word that a hyphen ties to digits and that is too long for an ending: "32-year-old", "66-летний".</summary>
        private string? UnitWithin(int at)
        {
            var text = Words[at].Lower;
            var cut = char.IsAsciiDigit(text[0]) ? text.IndexOf('-', StringComparison.Ordinal) : -1;
            return cut > 0 && text.Length - cut > LongestEnding + 1 && char.IsLetter(text[cut + 1]) && Tied(text) is null ? text[(cut + 1)..] : null;
        }

        /// <summary>Both ends of a range written in one word ("2-3", "20–25"); null for any other.</summary>
        private static (double Low, double High)? Spanned(string text)
        {
            var cut = text.IndexOfAny(['-', '–']);
            return cut is > 0 and < 6 && text.Length - cut is > 1 and <= 6 && int.TryParse(text.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var low) && int.TryParse(text.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var high) && high > low && low > 0
                ? (low, high)
                : null;
        }

        /// <summary>By how much the beginning of a word that a hyphen ties to digits multiplies them ("25-тысячная толпа"); null for none.</summary>
        private double? Tied(string text)
        {
            var cut = text.IndexOf('-', StringComparison.Ordinal);
            for (var end = text.Length; cut > 0 && end > cut + LongestEnding; end--)
            {
                if (Table.Find(text[(cut + 1)..end], NumberRole.Stuck) is { } stuck)
                {
                    return stuck.Value;
                }
            }

            return null;
        }

        private string? UnitAfter(int at)
        {
            // "5, 7 and 12 years": the unit of the last is that of all.
            while (at + 1 < Words.Length && Words[at - 1].Token.Kind == TokenKind.Number && (Words[at].Token.Form == "," || Words[at].Upos == Upos.CCONJ) && Words[at + 1].Token.Kind == TokenKind.Number)
            {
                at += 2;
            }

            // "Двое с оружием": behind a number in words no adposition is short for a unit.
            if (at >= Words.Length || Words[at].Upos == Upos.ADP && Words[at - 1].Token.Kind != TokenKind.Number)
            {
                return null;
            }

            // "A six year-old girl".
            if (Syntax.RoleOf(Words[at].Lower) == "age")
            {
                return Words[at].Lower;
            }

            foreach (var reading in Words[at].Analyses)
            {
                if (Table.Find(reading.Lemma, NumberRole.Unit) is not null)
                {
                    return reading.Lemma;
                }
            }

            return null;
        }

        /// <summary>How many words of a modifier stand here; 0 when none.</summary>
        private int Phrase(int at, NumberRole role)
        {
            var text = "";
            var longest = 0;
            var reach = Table.Begins(Words[at].Lower) ? 4 : 1;
            for (var i = at; i < Math.Min(Words.Length, at + reach); i++)
            {
                text = i == at ? Words[i].Lower : text + " " + Words[i].Lower;
                if (Table.Find(text, role) is not null)
                {
                    longest = i - at + 1;
                }
            }

            return longest;
        }

        private (NumberWord Word, int End)? Vague(int at)
        {
            (NumberWord, int)? longest = null;
            var (forms, lemmas) = ("", "");
            var reach = at < Words.Length && (Table.Begins(Words[at].Lower) || Table.Begins(Words[at].Lemma)) ? 3 : 1;
            for (var i = at; i < Math.Min(Words.Length, at + reach); i++)
            {
                forms = i == at ? Words[i].Lower : forms + " " + Words[i].Lower;
                lemmas = i == at ? Words[i].Lemma : lemmas + " " + Words[i].Lemma;
                if ((Table.Find(forms, NumberRole.Vague) ?? Table.Find(lemmas, NumberRole.Vague)) is { } word)
                {
                    longest = (word, i + 1);
                }
            }

            return longest;
        }

        private (double Value, int End)? Number(int at)
        {
            double total = 0, current = 0;
            var (any, i) = (false, at);
            for (; i < Math.Min(Words.Length, at + LongestNumber); i++)
            {
                if (any && i + 1 < Words.Length && Table.Find(Words[i].Lower, NumberRole.And) is not null && Simple(Words[i + 1]) is { } joined && joined < 100 && (total > 0 || current >= 100))
                {
                    continue;
                }

                if (Simple(Words[i]) is { } value)
                {
                    if (value < 1 && !any && Words[i].Token.Kind == TokenKind.Word && !IsFraction(i))
                    {
                        break;
                    }

                    if (any && !Follows(current, value))
                    {
                        break;
                    }

                    current += value;
                    any = true;
                }
                // "Between 2021 and 2023 dozens died": a year multiplies nothing.
                else if (any && total == 0 && i == at + 1 && Words[at].Token is { Kind: TokenKind.Number, Form.Length: 4 } && current is >= 1900 and <= 2100 && Multiplier(Words[i]) is not null)
                {
                    return null;
                }
                else if (Multiplier(Words[i]) is { } multiplier && (any || multiplier >= 10 && Words[i].Token.Kind == TokenKind.Word && IsBare(i)))
                {
                    if (multiplier < 1000)
                    {
                        current = Math.Max(current, 1) * multiplier;
                    }
                    else if (any && current == 0)
                    {
                        total *= multiplier; // "a thousand millions"
                    }
                    else
                    {
                        total += Math.Max(current, any ? current : 1) * multiplier;
                        current = 0;
                    }

                    any = true;
                }
                else
                {
                    break;
                }
            }

            return any ? (total + current, i) : null;
        }

        /// <summary>Whether a word of less than one counts here ("half of them", "a quarter"): not in "the quarter", "an hour and a half".</summary>
        private bool IsFraction(int at) => Words.Length <= at + 1 || Words[at + 1].Upos is Upos.ADP or Upos.DET or Upos.NOUN or Upos.ADJ or Upos.NUM || Multiplier(Words[at + 1]) is not null;

        /// <summary>A multiplier alone counts ("a hundred", "тысяча") when it is no longer word's beginning.</summary>
        private bool IsBare(int at) => Words[at].Lower.Length > 1 && Words[at].Features.Number != NumberFeature.Plur;

        /// <summary>Whether a number word may go on with another: "twenty" + "five", "триста" + "сорок".</summary>
        private static bool Follows(double current, double value) =>
            current == 0 || value < 1 || current >= 100 && current % 100 == 0 && value < 100 || current % 100 >= 20 && current % 10 == 0 && value < 10;

        private double? Simple(Word word)
        {
            if (word.Token.Kind == TokenKind.Number)
            {
                // "The 38th candidate": letters that make an ordinal of the digits (value 0) leave no quantity.
                var letters = word.Token.Lower.AsSpan().TrimStart("0123456789.,");
                return Digits(word.Token.Lower) is { } digits ? Tied(word.Token.Lower) is { } tied ? digits * tied : letters.Length is 1 or 2 && (Table.Find(letters.ToString(), NumberRole.Multiplier) ?? Table.Find(letters.ToString(), NumberRole.Stuck)) is { } stuck ? stuck.Value == 0 ? null : digits * stuck.Value : digits : null;
            }

            if (Simple(word.Lower) is { } byForm)
            {
                return byForm;
            }

            foreach (var reading in word.Analyses)
            {
                // "ისინი ერთად იყვნენ": an adverb made from a number tells no number.
                if (reading.Features.Case == CaseFeature.Ess && word.Upos == Upos.ADV)
                {
                    continue;
                }

                // "Семью министра убили": what is read as an object is no number of something with which.
                if (reading.Features.Case == CaseFeature.Ins && word is { Upos: Upos.NOUN, Features.Case: CaseFeature.Acc })
                {
                    continue;
                }

                if (Simple(reading.Lemma) is { } byLemma)
                {
                    return byLemma;
                }
            }

            return null;
        }

        private double? Simple(string text) => Table.Find(text, NumberRole.Number)?.Value ?? Compound(text);

        private double? Multiplier(Word word)
        {
            if (Table.Find(word.Lower, NumberRole.Multiplier) is { } byForm)
            {
                return byForm.Value;
            }

            foreach (var reading in word.Analyses)
            {
                if (Table.Find(reading.Lemma, NumberRole.Multiplier) is { } byLemma)
                {
                    return byLemma.Value;
                }
            }

            return null;
        }

        /// <summary>"ოცდაათი", "ასორმოცდაათი" by its beginning, "twenty-five" by its hyphen.</summary>
        private double? Compound(string text)
        {
            foreach (var (part, value) in text.Length > 0 && Table.BeginsPart(text[0]) ? Table.Parts : [])
            {
                if (text.Length > part.Length && text.StartsWith(part, StringComparison.Ordinal) && (Table.Find(text[part.Length..], NumberRole.Number)?.Value ?? (value >= Hundred ? Compound(text[part.Length..]) : null)) is { } rest && rest < (value >= Hundred ? Hundred : Score))
                {
                    return value + rest;
                }
            }

            var hyphen = text.IndexOf('-', StringComparison.Ordinal);
            return hyphen > 0 && Table.Find(text[..hyphen], NumberRole.Number) is { } tens && Table.Find(text[(hyphen + 1)..], NumberRole.Number) is { } ones && Follows(tens.Value, ones.Value)
                ? tens.Value + ones.Value
                : null;
        }

        /// <summary>Digits with separators: a comma or full stop before groups of three separates thousands, else it is the decimal mark.</summary>
        private static double? Digits(string text)
        {
            var end = 0;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' || Letters.PartsThousands(text[end])))
            {
                end++;
            }

            var number = string.Concat(text[..end].Where(c => !Letters.PartsThousands(c))).TrimEnd('.', ',');
            foreach (var mark in new[] { ',', '.' })
            {
                var groups = number.Split(mark);
                if (groups.Length > 2 || groups.Length == 2 && groups[1].Length == 3 && groups[0].Length is > 0 and <= 3 && groups[0] != "0")
                {
                    number = number.Replace(mark.ToString(), "", StringComparison.Ordinal);
                }
            }

            return number.Length is > 0 and < 19 && double.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
    }
}
