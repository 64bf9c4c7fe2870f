using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <content>Figures behind a label, as bulletins and tables give them.</content>
internal sealed partial record SentenceClauses
{
    // Words that a label has at most ("People killed in the north").
    private const int LabelReach = 6;

    /// <summary>"Killed: 14", "Погибло: 74, ранено: 30", "დაშავებულია - 12 ადამიანი": whom the word before a mark befell, who are only a figure behind it.</summary>
    private void AddLabelled()
    {
        for (var mark = 1; mark + 1 < Words.Length; mark++)
        {
            if (Words[mark].Token.Form is not (":" or "—" or "–" or "-") || Figure(mark) is not { } figure || LabelStart(mark) is not { } first || Labelling(first, mark) is not { } said)
            {
                continue;
            }

            // What the label says of whom it counts itself ("Women arrested: 14", "Houses destroyed: 430").
            var own = Phrases.Find(p => p is { Marker: null, IsPronoun: false } && p.Words.First >= first && p.Words.End <= mark && !p.Words.Contains(Sentence, said.At) && !IsTime(p.Head));
            for (var c = Clauses.Count - 1; c >= 0 && Clauses[c].Sentence == Sentence; c--)
            {
                if (Clauses[c].Predicate == said.At)
                {
                    Clauses[c] = Clauses[c] with { Arguments = [] };
                }
            }

            var counted = own is null ? figure : own with { Words = new WordRange(Sentence, own.Words.First, figure.Words.End) };
            Clauses.Add(new Clause(Sentence, said.At, new WordRange(Sentence, said.At, said.At + 1), said.Kind)
            {
                Extent = new WordRange(Sentence, first, figure.Words.End),
                Arguments = [new Argument(said.Function, said.Function == Function.Genitive ? Relation.Genitive : Relation.None, counted with { Marker = null, Relation = Relation.None })],
                IsPassive = said.Function == Function.Undergoer,
                Tense = said.Kind == PredicateKind.Nominal ? TenseFeature.None : TenseFeature.Past,
            });
        }
    }

    /// <summary>The figure of persons behind a mark, past words for how exact it is, which closes what the mark opens; null for none.</summary>
    private Phrase? Figure(int mark)
    {
        var figure = Phrases.Find(p => p.Words.First > mark && p.Words.First - mark <= EstimateReach && HasNumber(p) && (IsBareNumber(p) && !Words[p.Head].Token.Form.Any(char.IsLetter) || IsSomebody(p)) && !IsTime(p.Head));
        return figure is not null && Enumerable.Range(mark + 1, figure.Words.First - mark - 1).All(i => Words[i].Upos is Upos.ADV or Upos.PART or Upos.ADP or Upos.ADJ or Upos.SCONJ)
            && (figure.Words.End == Words.Length || Words[figure.Words.End] is { Token.Kind: TokenKind.Punctuation } or { Upos: Upos.ADP or Upos.CCONJ }) ? figure : null;
    }

    /// <summary>Where the label before a mark begins: at the start of its line, or behind the mark that closes the one before; null where it is no label.</summary>
    private int? LabelStart(int mark)
    {
        var first = mark;
        while (first > 0 && Words[first - 1].Token.Kind == TokenKind.Word && !IsTime(first - 1))
        {
            first--;
        }

        return first < mark && mark - first <= LabelReach && (first == 0 || Words[first - 1].Token.Form is "," or ";" or "." or "|" || Words[first - 1].Token.Kind == TokenKind.Symbol || first == 1 && Words[0].Token.Form is ("—" or "–" or "-")) ? first : null;
    }

    /// <summary>The participle, adjective, verb without a subject or noun that a label consists of, what it is, and what those it counts are to it; null for none.</summary>
    private (int At, PredicateKind Kind, Function Function)? Labelling(int first, int mark)
    {
        for (var i = first; i < mark; i++)
        {
            // "Names the hurt officer - 35", "among nine held - two clerks": what is said of one told in passing, or of some of those counted, is no label.
            if (Words[i].Upos == Upos.ADP || Words[i].IsNumber || Words[i].Features is { Case: not (CaseFeature.None or CaseFeature.Nom), Number: NumberFeature.Sing } || Words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.Past } })
            {
                return null;
            }

            if (Words[i].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: not TenseFeature.Pres } or { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past, Person: not (PersonFeature.First or PersonFeature.Second) } }) is { } verb)
            {
                return (i, PredicateKind.Finite, order is not null || verb.Features.Voice == VoiceFeature.Pass ? Function.Undergoer : Function.Single);
            }

            if (i + 1 == mark && Words[i].Analyses.Any(a => a.Upos == Upos.NOUN && Pack.RoleOf(a.Lemma + " label") == "counted"))
            {
                return (i, PredicateKind.Nominal, Function.Genitive);
            }

            if (i + 1 == mark && Words[i].Analyses.Any(a => a.Upos == Upos.ADJ))
            {
                return (i, PredicateKind.Finite, Function.Single);
            }
        }

        return null;
    }
}
