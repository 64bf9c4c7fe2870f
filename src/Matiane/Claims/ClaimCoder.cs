using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Makes claims from clauses: the pack's patterns, then place, time, counts, status, sayer.</summary>
public static class ClaimCoder
{
    /// <summary>How many sentences after an act somebody may say that he did it.</summary>
    private const int ClaimReach = 6;

    /// <summary>How many sentences after a blast its cause may be told.</summary>
    private const int CauseReach = 4;
    private const int NamedReach = 3;

    /// <summary>Every claim, in order of its trigger.</summary>
    public static ImmutableArray<Claim> Code(
        AnalysedReport report,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Clause> clauses,
        ImmutableArray<Attribution> attributions,
        LanguagePack pack,
        IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        clauses = WithoutLeaning(WithoutSayers(clauses, attributions, report), attributions, report);
        var context = new ReportContext(report, mentions, clauses, attributions, pack, gazetteer);
        var matches = new List<PatternMatch>();
        var patterns = pack.Get<PatternTable>();
        foreach (var clause in clauses.Where(c => !report.Sentences[c.Sentence].Sentence.IsLink && !IsOpeningSaying(c, context)))
        {
            foreach (var match in PatternMatcher.Match(clause, context, patterns))
            {
                if (match.Frame.Event != "COERCE" || !IsCue(clause, attributions, report))
                {
                    matches.Add(match);
                    context.Tell(match);
                }
            }
        }

        FigureLines.Add(matches, context, patterns);
        var shield = new TopicShield(report, pack.Get<TopicWords>());
        var best = Best(matches, clauses);
        best.RemoveAll(m => shield.Covers(m, context) || IsName(m, context));
        var contest = new ContestShield(report, pack.Get<TopicWords>(), patterns);
        best = [.. best.Select(m => contest.Read(m, context)).OfType<PatternMatch>()];
        AsAccidents(best, context);
        AsBattles(best, context);
        AsClaimed(best);
        AsDecreed(best, context);
        best = best.ConvertAll(m => Addressees.Find(m, best, context));
        best.ForEach(context.Address);
        best.ForEach(context.Meet);
        best.ForEach(context.Voice);
        var placing = pack.Get<PlacingTable>();
        var tried = best.Where(m => m.Frame is { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" }).ToLookup(m => m.Clause.Sentence);
        var claims = new List<Claim>();
        var told = new List<(PatternMatch Match, string Id)>();
        var folded = MatchFolder.Fold(best, context);
        Retorts.Add(folded, context);
        LaterAuthors.Add(folded, context);
        LaterNames.Add(folded, context);
        LaterNames.AddParts(folded, context);
        BackPointers.Resolve(folded, context);
        SameDeeds.Add(folded, context);
        foreach (var match in folded.SelectMany(m => DemandLists.Apart(m, context)).OrderBy(m => m.Clause.Sentence).ThenBy(m => m.Trigger ?? m.Clause.Predicate))
        {
            foreach (var ruled in ClaimPlaces.Of(match, context, attributions))
            {
                if (ClaimMaker.Make($"c{claims.Count + 1}", match, ruled, context, attributions) is not { } claim || contest.IsHoped(claim, match.Clause))
                {
                    break;
                }

                var place = ruled;
                if (PlaceWeigher.Of(claim, match, context, placing) is [{ Place: var likeliest }, ..] weighed)
                {
                    if (likeliest.Place != ruled!.Place && ClaimMaker.Make(claim.Id, match, likeliest, context, attributions) is { } moved)
                    {
                        (claim, place) = (moved, likeliest);
                    }

                    claim = claim with { Places = weighed };
                }

                if (claim.Time is { Quote: null } && IsTried(match, tried[match.Clause.Sentence], context))
                {
                    claim = claim with { Time = null };
                }

                // What is told of the past, or only felt somewhere, lends no place to what follows.
                if (place is not null && claim.Status != ClaimStatus.Historical && !context.IsOnlyFelt(match))
                {
                    context.Happen(match, place);
                }

                foreach (var part in ClaimMaker.BySources(claim, match, context, attributions).SelectMany(c => TollPlaces.Of(c, match, context)))
                {
                    claims.Add(part with
                    {
                        Id = $"c{claims.Count + 1}",
                        Contexts = pack.Get<ContextWords>().Of(claim.Event, claim.Mode, report.Sentences[match.Clause.Sentence].Words),
                        States = StateReader.Of(match, claim, context),
                    });
                    told.Add((match, claims[^1].Id));
                }

                if (!claim.Counts.IsEmpty)
                {
                    break; // A figure of several places is not one of each.
                }
            }
        }

        LaterSettings.Add(claims, told, context);
        Denials.Add(claims, told, context);
        Uninvolved.Add(claims, told, context, attributions);
        CallOff(claims, told);
        RivalFigures.Add(claims, told, context, attributions);
        PlaceFigures.Add(claims, told, context);
        var bySentence = Enumerable.Range(0, told.Count).ToLookup(i => told[i].Match.Clause.Sentence);
        var kept = Enumerable.Range(0, claims.Count).Where(i => !IsToldByAnother(claims[i], told[i].Match, claims, told, bySentence, clauses, context) && !IsNamedAgain(i, claims, told, context) && !IsPresupposed(i, claims, told, context) && !IsBareAgain(i, claims, told, context) && !IsOfSamePerson(i, claims, told, context)).ToList();
        Retellings.Fill(claims, told, kept, context);
        RunningTimes.Fill(claims, told, kept, context);
        var names = kept.Select((i, n) => (claims[i].Id, Name: $"c{n + 1}")).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var table = pack.Get<ConfidenceTable>();
        var sentences = told.ConvertAll(t => t.Match.Clause.Sentence);
        return [.. kept.Select(i => ClaimSigns.Of(claims[i], told[i].Match, context, kept.Count, shield.WordsIn(told[i].Match.Clause.Sentence)) is var signs ? claims[i] with
        {
            Id = names[claims[i].Id],
            Acled = AcledIncident.TypeOf(i, claims, sentences),
            Signs = signs,
            Confidence = table.Of(signs),
            Causes = [.. Causes(told[i].Match, bySentence[told[i].Match.Clause.Sentence].Select(n => told[n]), context).Where(names.ContainsKey).Select(id => names[id])],
        } : claims[i])];
    }

    /// <summary>"Rebels enter Lagos: army": who stands behind a mark at the end of what he says is no side of it.</summary>
    private static ImmutableArray<Clause> WithoutSayers(ImmutableArray<Clause> clauses, ImmutableArray<Attribution> attributions, AnalysedReport report)
    {
        var signers = new Dictionary<int, List<TextSpan>>();
        foreach (var part in attributions.Where(a => a is { Source.Quote: { } quote, Cue: { } cue } && quote.Span.Start >= cue.Span.End && report.Report.TextOf(cue.Part)[cue.Span.Start..cue.Span.End] is ":" or "-" or "–" or "—").Select(a => a.Source!.Quote!.Value).GroupBy(static q => q.Part))
        {
            var spans = new Queue<TextSpan>(part.Select(static q => q.Span).OrderBy(static s => s.Start));
            for (var s = 0; s < report.Sentences.Length && spans.Count > 0; s++)
            {
                var sentence = report.Sentences[s].Sentence;
                while (sentence.Part == part.Key && spans.TryPeek(out var span) && span.Start < sentence.Span.End)
                {
                    spans.Dequeue();
                    if (sentence.Span.Contains(span))
                    {
                        (signers.TryGetValue(s, out var known) ? known : signers[s] = []).Add(span);
                    }
                }
            }
        }

        return signers.Count == 0 ? clauses : [.. clauses.Select(c => signers.TryGetValue(c.Sentence, out var spans)
            ? c with { Arguments = c.Arguments.RemoveAll(a => a.Phrase.Words.Sentence == c.Sentence && spans.Exists(s => s.Contains(report.Sentences[c.Sentence].Words[a.Phrase.Head].Span))) } : c)];
    }

    /// <summary>«Как передаёт агентство, …», "როგორც სააგენტო წერს, …": what only opens a sentence with who tells it is no happening.</summary>
    private static bool IsOpeningSaying(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return clause.Kind == PredicateKind.Finite && clause.Extent.First <= 1 && context.Syntax.RoleOf(words[0].Lower) == "likens" && InsertedSaying.Find(words, context.Syntax, opens: true) is { First: 0 } saying && clause.Predicate < saying.End;
    }

    /// <summary>«…, по данным полиции», "according to police, …": clauses without what an adposition ties at their head, between commas or at their end and only tells whose word they are: its words are none of theirs.</summary>
    private static ImmutableArray<Clause> WithoutLeaning(ImmutableArray<Clause> clauses, ImmutableArray<Attribution> attributions, AnalysedReport report)
    {
        var leaning = attributions.Where(static a => a is { IsSaying: true, Source.Quote: { } source, Cue: { } cue } && source.Part == cue.Part && source.Span.Start >= cue.Span.End && !a.Content.Any(c => c.Part == cue.Part && c.Span.Overlaps(cue.Span)))
            .Select(static a => (a.Cue!.Value.Part, Span: new TextSpan(a.Cue!.Value.Span.Start, a.Source!.Quote!.Value.Span.End), a.Content)).ToList();
        if (leaning.Count == 0)
        {
            return clauses;
        }

        var changed = clauses.ToBuilder();
        for (var c = 0; c < changed.Count; c++)
        {
            var (sentence, words) = report.Sentences[changed[c].Sentence];
            foreach (var (part, span, content) in leaning)
            {
                if (part == sentence.Part && sentence.Span.Contains(span) && content.Any(q => q.Part == part && q.Span.Contains(words[changed[c].Predicate].Span)))
                {
                    changed[c] = Without(changed[c], span, words);
                }
            }
        }

        return changed.MoveToImmutable();
    }

    /// <summary>A clause without words that only tell whose word it is, if an adposition ties them.</summary>
    private static Clause Without(Clause clause, TextSpan span, ImmutableArray<Word> words)
    {
        var first = clause.Extent.First;
        while (first < clause.Extent.End && words[first].Span.Start < span.Start)
        {
            first++;
        }

        var end = first;
        while (end < clause.Extent.End && words[end].Span.End <= span.End)
        {
            end++;
        }

        if (first == end || words[first].Upos != Upos.ADP || clause.Predicate >= first && clause.Predicate < end)
        {
            return clause;
        }

        var left = clause with { Arguments = clause.Arguments.RemoveAll(a => a.Phrase.Words.Sentence == clause.Sentence && a.Phrase.Head >= first && a.Phrase.Head < end) };
        return clause.Predicate < first && Enumerable.Range(end, clause.Extent.End - end).All(i => words[i].Token.Kind == TokenKind.Punctuation) ? left with { Extent = clause.Extent with { End = first } }
            : clause.Predicate >= end && first == clause.Extent.First ? left with { Extent = clause.Extent with { First = end } }
            : left;
    }

    /// <summary>"A gas explosion … The blast happened at night": what the report tells as an accident is no attack where it names it without more, by its word or another for what explodes.</summary>
    private static void AsAccidents(List<PatternMatch> matches, ReportContext context)
    {
        var accidents = matches.Where(m => m.Frame is { Event: "INCIDENT", Mode: "accident" }).Select(m => (Match: m, Nouns: Nouns(m).ToList())).ToList();
        for (var i = 0; i < matches.Count && accidents.Count > 0; i++)
        {
            if (matches[i] is { Frame: { Event: "ASSAULT", Mode: "explosives" }, Actors.IsEmpty: true } blast && Nouns(blast).ToList() is var names
                && accidents.Find(a => a.Nouns.Exists(n => names.Exists(o => o.Lemma == n.Lemma || blast.Clause.Sentence > a.Match.Clause.Sentence && n.IsBlast && o.IsBlast)) || IsOfBlast(a.Match, blast.Clause.Sentence)).Match is { } accident)
            {
                matches[i] = blast with { Frame = accident.Frame };
            }
        }

        // "The blast was caused by a gas leak", "აფეთქების მიზეზი გაზის გაჟონვა გახდა": what brought about the blast told before.
        bool IsOfBlast(PatternMatch accident, int blast) =>
            accident.Clause.Sentence > blast && accident.Clause.Sentence - blast <= CauseReach && accident.Clause is { IsNegated: false }
            && context.ClausesOf(accident.Clause.Sentence).Any(c => c.Kind == PredicateKind.Finite
                && c.Arguments.Any(a => a is { Function: Function.Actor or Function.Single or Function.Complement or Function.Oblique } && (a.Phrase.Head == accident.Clause.Predicate || accident.Uses.Contains(a.Phrase.Head)))
                && c.Arguments.Any(a => a is { Function: Function.Undergoer or Function.Single, Phrase.Marker: null } && NamesBlast(a.Phrase) || context.Syntax.RoleOf(context.Report.Sentences[accident.Clause.Sentence].Words[a.Phrase.Head].Lemma + " of") == "reason" && c.Arguments.Any(o => o.Relation == Relation.Genitive && NamesBlast(o.Phrase))));

        bool NamesBlast(Phrase phrase) => context.FramesOf(phrase.Words.Sentence, phrase.Head).Any(static f => f is { Event: "ASSAULT", Mode: "explosives" });

        IEnumerable<(string Lemma, bool IsBlast)> Nouns(PatternMatch match) => match.Uses.Append(match.Trigger ?? match.Clause.Predicate).Append(match.Clause.Predicate).Where(w => context.Report.Sentences[match.Clause.Sentence].Words[w].Upos == Upos.NOUN)
            .Select(w => (context.Report.Sentences[match.Clause.Sentence].Words[w].Lemma, context.FramesOf(match.Clause.Sentence, w).Any(f => f is { Event: "ASSAULT", Mode: "explosives" })));
    }

    /// <summary>"Soldiers clashed with rebels … The clashes left five dead": what names no sides goes on with the battle that the report told.</summary>
    private static void AsBattles(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i] is { Frame: { Event: "PROTEST", Acled: "unrest" }, Clause.Kind: PredicateKind.Nominal, Actors.IsEmpty: true } clash && !clash.Recipients.Any(r => context.ClassesOf(r).Any(c => c is "crowd" or "people")) && !context.NamesCrowd(clash.Clause.Sentence)
                && matches.FindLast(m => m.Clause.Sentence < clash.Clause.Sentence && m.Frame is { Event: "PROTEST", Mode: "riot" or "demo" } or { Event: "ASSAULT", Acled: "battle" }) is { Frame.Acled: "battle" } battle)
            {
                matches[i] = clash with { Frame = battle.Frame };
            }
        }
    }

    /// <summary>"A bomber blew himself up … A group said that the attack was its own": what is claimed without its kind is of the kind of the last act that the report told.</summary>
    private static void AsClaimed(List<PatternMatch> matches)
    {
        foreach (var claim in matches.Where(m => m is { Frame.Name: "claim-responsibility", Clause.IsNegated: false }).ToList())
        {
            var deed = matches.FindIndex(m => m != claim && m.Clause.Sentence == claim.Clause.Sentence && m is { Frame.Event: "ASSAULT", Clause.Kind: PredicateKind.Nominal });
            var index = deed < 0 ? matches.IndexOf(claim) : deed;
            if (matches[index].Frame.Mode is null && matches.Where(m => m.Clause.Sentence < claim.Clause.Sentence && claim.Clause.Sentence - m.Clause.Sentence <= ClaimReach && m is { Frame: { Event: "ASSAULT", Mode: not (null or "crowd-control") }, Clause.IsNegated: false })
                .OrderBy(m => m.Clause.Sentence).ThenBy(m => m.Frame.Mode == "suicide-attack").LastOrDefault() is { } act)
            {
                matches[index] = matches[index] with { Frame = matches[index].Frame with { Mode = act.Frame.Mode, Acled = act.Frame.Acled } };
            }
        }
    }

    /// <summary>"Signed a decree imposing a state of emergency": who signs does what the paper says, and the signing is no happening of its own; who is dismissed by it leaves.</summary>
    private static void AsDecreed(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var signing in matches.Where(m => m is { Frame.Name: "sign", Actors.IsEmpty: false }).ToList())
        {
            var (clause, words) = (signing.Clause, context.Report.Sentences[signing.Clause.Sentence].Words);
            var paper = Enumerable.Range(clause.Extent.First, clause.Extent.End - clause.Extent.First).FirstOrDefault(i => context.Syntax.RoleOf(words[i].Lemma) == "decree", -1);
            var deed = paper < 0 ? -1 : matches.FindIndex(m => m != signing && m.Frame.Event is "COERCE" or "CONCEDE" or "SANCTION" or "MOBILIZE" or "RETREAT" && m.Clause.Sentence == clause.Sentence && m.Clause.Predicate > paper && clause.Extent.Contains(clause.Sentence, m.Clause.Predicate)
                && (m.Frame.Mode == "resign" || m.Actors.All(a => a.Words.Contains(clause.Sentence, paper) || signing.Actors.Contains(a))));
            if (deed >= 0)
            {
                matches[deed] = matches[deed] with { Actors = matches[deed].Frame.Mode == "resign" ? matches[deed].Actors : signing.Actors, Recipients = matches[deed].Frame.Name == "dismiss" ? signing.Actors : matches[deed].Recipients, Clause = matches[deed].Clause with { Tie = Relation.None } };
                matches.Remove(signing);
            }
        }
    }

    /// <summary>"…, a rights group charged": what only says, after what is said, who says it is no deed.</summary>
    private static bool IsCue(Clause clause, ImmutableArray<Attribution> attributions, AnalysedReport report) =>
        clause.Kind != PredicateKind.Nominal && report.Sentences[clause.Sentence] is var (sentence, words) && words[clause.Predicate].Span is var span
        && attributions.Any(a => a.IsSaying && a.Source is not null && a.Cue is { } cue && cue.Part == sentence.Part && cue.Span.Contains(span) && !a.Content.IsEmpty && a.Content.All(c => c.Span.End <= cue.Span.Start));

    /// <summary>"Sentenced a man who had stabbed two guards", "arrested for attacking a shop": a deed that a court or the police deal with is older, nobody tells by how much.</summary>
    private static bool IsTried(PatternMatch deed, IEnumerable<PatternMatch> trials, ReportContext context) =>
        deed is { Frame.Event: not ("PROTEST" or "REQUEST" or "ACCUSE" or "REJECT" or "CONSULT" or "SUPPORT" or "AGREE"), Clause: { Kind: not PredicateKind.Nominal, Predicate: > 0 } clause }
        && context.Report.Sentences[clause.Sentence].Words is var words && (clause.Predicate, words[clause.Predicate - 1].Upos == Upos.ADP) is var (at, isTied)
        && trials.Any(m => m != deed && m.Clause.Predicate < at
            && (isTied ? Enumerable.Range(m.Clause.Predicate + 1, at - m.Clause.Predicate - 1).All(i => words[i].Upos != Upos.VERB)
                : clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor } && m.Recipients.Any(r => r.Words.First <= a.Phrase.Head && a.Phrase.Head < r.Words.End))));

    /// <summary>"A committee blamed the militia for the attack", "the mutiny came after months of tension": what the report told shortly before, named once more with nothing new said of it.</summary>
    private static bool IsNamedAgain(int index, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        var (claim, match) = (claims[index], told[index].Match);
        if (claim is not { Event: "ASSAULT" or "COERCE", Status: ClaimStatus.Asserted, Responsibility: null, Counts.IsEmpty: true, Time: null or { Quote: null } } || claim.Recipients.Any(r => r.Kind is not null || claim.Mode != "explosives") || IsWithin(claim.Place?.Quote, match.Clause, context) || match.Clause.Kind != PredicateKind.Nominal || !context.IsKnownOne(match.Clause))
        {
            return false;
        }

        for (var i = index - 1; i >= 0 && (match.Frame.Name == "coup" || match.Clause.Sentence - told[i].Match.Clause.Sentence <= NamedReach); i--)
        {
            if (claims[i] is { Status: ClaimStatus.Asserted, Trigger.Part: TextPart.Text } && claims[i].Event == claim.Event && told[i].Match.Clause.Sentence < match.Clause.Sentence && (told[i].Match.Frame.Name == match.Frame.Name || claim.Event == "ASSAULT" && (claim.Mode is null || claim.Mode == claims[i].Mode || ReportContext.IsBlastOf(match.Frame, told[i].Match.Frame))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Floods have killed 30 in the south … Disease is a threat to those hit by the floods": a disaster, accident or fire that the report told before, named by what something else is of or by, with nothing new said of it.</summary>
    private static bool IsPresupposed(int index, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        var (claim, match) = (claims[index], told[index].Match);
        if (claim is not { Event: "INCIDENT", Mode: "disaster" or "accident" or "fire", Status: ClaimStatus.Asserted, Counts.IsEmpty: true, Time: null or { Quote: null } or { Inferred: true } } || match.Clause.Kind != PredicateKind.Nominal || !IsOfOther(match.Clause, context) || IsWithin(claim.Place?.Quote, match.Clause, context)
            // "The dead of the flood could be more": what may be.
            || context.ClausesOf(match.Clause.Sentence).Any(c => c.Modal is not null && c.Extent.Contains(match.Clause.Sentence, match.Clause.Predicate)))
        {
            return false;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (claims[i] is { Event: "INCIDENT", Status: ClaimStatus.Asserted, Trigger.Part: TextPart.Text } && claims[i].Mode == claim.Mode && (context.Syntax.Sides == "order" || IsSameWord(told[i].Match, match, context) && context.AreOfParagraph(told[i].Match.Clause.Sentence, match.Clause.Sentence)) && told[i].Match.Clause.Sentence < match.Clause.Sentence && claims[i].Place?.Place.Country == claim.Place?.Place.Country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Those hit by the floods", «пострадавших в пожаре», "ხანძრის მიზეზი": whether an event noun that is known only says what something else is of or by; where case tells, a bare one in the singular.</summary>
    private static bool IsOfOther(Clause noun, ReportContext context)
    {
        if (context.Syntax.Sides == "order")
        {
            return noun.Tie != Relation.None && context.IsDefinite(noun);
        }

        var words = context.Report.Sentences[noun.Sentence].Words;
        return words[noun.Predicate] is { Features: { Number: not NumberFeature.Plur, Case: not (CaseFeature.Nom or CaseFeature.Erg or CaseFeature.None) } } word && (word.Features.Case != CaseFeature.Dat || word.Best.Adposition is not null || context.Syntax.Sides == "accusative") && word.Features.Case != CaseFeature.Acc
            && !(noun.Predicate > 0 && words[noun.Predicate - 1].Upos is Upos.ADJ or Upos.NUM or Upos.DET);
    }

    /// <summary>Whether two matches are told by the same noun.</summary>
    private static bool IsSameWord(PatternMatch first, PatternMatch second, ReportContext context)
    {
        var told = context.Report.Sentences[first.Clause.Sentence].Words;
        var noun = context.Report.Sentences[second.Clause.Sentence].Words[second.Clause.Predicate].Lemma;
        return first.Uses.Append(first.Clause.Predicate).Append(first.Trigger ?? first.Clause.Predicate).Any(w => told[w].Lemma == noun);
    }

    /// <summary>"A bomb went off at a market … Взрыв разрушил несколько лавок": where nouns have no articles, the bare noun of what the report told shortly before, of which only damage to things is told.</summary>
    private static bool IsBareAgain(int index, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        var (claim, match) = (claims[index], told[index].Match);
        if (context.Syntax.Sides == "order" || claim is not { Event: "ASSAULT", Mode: not null, Status: ClaimStatus.Asserted, Responsibility: null, Actors.IsEmpty: true, Time: null or { Quote: null } } || match is not { Clause: { Kind: PredicateKind.Nominal, Tie: Relation.None or Relation.Agent or Relation.Instrument } }
            || claim.Counts.Any(c => c.Measure != "damaged") || claim.Recipients.Any(r => r.Kind is not null) || IsWithin(claim.Place?.Quote, match.Clause, context) || context.Report.Sentences[match.Clause.Sentence].Words is var words && (words[match.Clause.Predicate].Features.Number == NumberFeature.Plur || match.Clause.Predicate > 0 && words[match.Clause.Predicate - 1].Upos is Upos.ADJ or Upos.NUM))
        {
            return false;
        }

        for (var i = index - 1; i >= 0 && match.Clause.Sentence - told[i].Match.Clause.Sentence <= NamedReach; i--)
        {
            if (claims[i] is { Event: "ASSAULT", Status: ClaimStatus.Asserted } first && told[i].Match.Clause.Sentence < match.Clause.Sentence && (first.Mode == claim.Mode || ReportContext.IsBlastOf(match.Frame, told[i].Match.Frame)) && first.Place?.Place.Country == claim.Place?.Place.Country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Police arrested opposition leader Moyo on Saturday. Moyo was detained at his home": what befell one named person, told once more without who did it, when, where or how.</summary>
    private static bool IsOfSamePerson(int index, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        var (claim, match) = (claims[index], told[index].Match);
        if (claim is not { Event: "COERCE" or "ASSAULT" or "SANCTION", Status: ClaimStatus.Asserted, Actors.IsEmpty: true, Counts.IsEmpty: true, Recipients: [{ Kind: ActorKind.Person, Name: { } name }], Time: null or { Quote: null } } || claim.Attribution.Length > 0 || IsWithin(claim.Place?.Quote, match.Clause, context))
        {
            return false;
        }

        for (var i = index - 1; i >= 0 && match.Clause.Sentence - told[i].Match.Clause.Sentence <= NamedReach; i--)
        {
            if (told[i].Match.Clause.Sentence < match.Clause.Sentence && claims[i].Status == ClaimStatus.Asserted && claims[i].Event == claim.Event && claims[i].Mode == claim.Mode && !claims[i].Actors.IsEmpty && claims[i].Recipients is [{ } only] && only.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Released by the Hurricanes": whether what looks like several disasters is what a team is called.</summary>
    private static bool IsName(PatternMatch match, ReportContext context) =>
        IsInPerson(match, context) || match is { Frame: { Event: "INCIDENT", Mode: "disaster" }, Clause: { Kind: PredicateKind.Nominal, Predicate: > 0 } clause } && context.Syntax.Sides == "order" && context.CaseTells
        && context.Report.Sentences[clause.Sentence].Words[clause.Predicate] is { Features.Number: NumberFeature.Plur } word && char.IsUpper(word.Token.Form[0]);

    /// <summary>"Lena Hurt II signed the letter": a verb's form inside somebody's name, in a sentence that has a verb of its own.</summary>
    private static bool IsInPerson(PatternMatch match, ReportContext context) =>
        (match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate) is var (sentence, at) && context.Report.Sentences[sentence].Words is var words && char.IsUpper(words[at].Token.Form[0])
        && context.MentionsOf(sentence).Any(m => m is ActorMention { Kind: ActorKind.Person, IsNamed: true } && m.Words.First < at && m.Words.Contains(sentence, at))
        && context.ClausesOf(sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate != at && !char.IsUpper(words[c.Predicate].Token.Form[0]));

    /// <summary>Where order tells: "had criticised", behind a relative word.</summary>
    private static bool IsPastPerfect(Clause clause, ReportContext context) =>
        context.Syntax.Sides == "order" && clause.Predicate > 1 && context.Report.Sentences[clause.Sentence].Words is var words && words[clause.Predicate - 1] is { Upos: Upos.AUX, Features.Tense: TenseFeature.Past } helper && context.Syntax.RoleOf(helper.Lemma) != "passive" && words[clause.Predicate - 2].Features.PronType == PronTypeFeature.Rel;

    /// <summary>Whether something is quoted from the words of a clause.</summary>
    private static bool IsWithin(Quote? quote, Clause clause, ReportContext context) =>
        quote is { } told && context.Report.Sentences[clause.Sentence] is var (sentence, words) && told.Part == sentence.Part && told.Span.Start >= words[clause.Extent.First].Span.Start && told.Span.End <= words[clause.Extent.End - 1].Span.End;

    /// <summary>"Was to visit Vienna but cancelled the trip", «перемирие, которое должно было начаться, не вступило в силу»: what was planned and came to nothing in the same sentence is one, with the sides of the plan.</summary>
    private static void CallOff(List<Claim> claims, List<(PatternMatch Match, string Id)> told)
    {
        for (var i = claims.Count - 1; i > 0; i--)
        {
            var plan = claims[i].Status == ClaimStatus.Negated ? claims.FindLastIndex(i - 1, i, c => c.Status is ClaimStatus.Planned or ClaimStatus.Hypothetical && c.Event == claims[i].Event && c.Mode == claims[i].Mode) : -1;
            if (plan >= 0 && told[plan].Match.Clause is { Link: not ClauseLink.Condition } planned && planned.Sentence == told[i].Match.Clause.Sentence && (claims[i].Actors.IsEmpty || claims[plan].Actors.IsEmpty || claims[plan].Actors.Any(a => claims[i].Actors.Any(b => b.Name == a.Name))) && claims[i].Recipients.IsEmpty)
            {
                claims[plan] = claims[plan] with { Status = ClaimStatus.Negated };
                claims.RemoveAt(i);
                told.RemoveAt(i);
            }
        }
    }

    /// <summary>A headline's claim that the text tells too; what is demanded or threatened, where the demand or threat is a claim of its own.</summary>
    private static bool IsToldByAnother(Claim claim, PatternMatch match, List<Claim> claims, List<(PatternMatch Match, string Id)> told, ILookup<int, int> bySentence, ImmutableArray<Clause> clauses, ReportContext context)
    {
        var here = bySentence[match.Clause.Sentence];
        if (claim.Trigger.Part == TextPart.Title)
        {
            return claims.Exists(c => c.Trigger.Part == TextPart.Text && c.Event == claim.Event && c.Mode == claim.Mode && c.Status == claim.Status);
        }

        // "A prosecutor who had been investigating smuggling was shot", "politicians who had criticised the junta went on hunger strike": nor what they were busy with before.
        if (claim is { Event: "ACCUSE", Counts.IsEmpty: true } && match.Clause is { Kind: PredicateKind.Finite or PredicateKind.Participle } busy && busy.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: true })?.Phrase is { } engaged
            && (claim.Mode == "investigate" || IsPastPerfect(busy, context)) && here.Any(i => told[i].Match is var other && other.Clause.Predicate > busy.Predicate && (other.Frame.Event is "ASSAULT" or "COERCE" or "SANCTION" && other.Recipients.Any(r => r.Head == engaged.Head) || IsPastPerfect(busy, context) && other.Actors.Any(r => r.Head == engaged.Head))))
        {
            return true;
        }

        // "Refugees fleeing the fighting reached a camp": what only says who they are.
        if (claim is { Event: "INCIDENT", Counts.IsEmpty: true } && match is { Frame.Name: "displace", Clause: { Kind: PredicateKind.Participle, Arguments: var sides } } && sides.Any(a => a.Function == Function.Actor && a.Phrase.Words.End == match.Clause.Predicate))
        {
            return true;
        }

        // "Is willing to withdraw", "offered to negotiate": the offer or demand, not the thing done.
        if (match.Clause.Kind == PredicateKind.Infinitive && here.Any(i => told[i].Match is { Clause: var above } offer && above.Extent == match.Clause.Extent && above.Predicate < match.Clause.Predicate
            && (offer.Frame.Event is "AGREE" or "REQUEST" or "THREATEN" || offer.Frame is { Event: "REJECT", Mode: not "yield" } && claim.Status is ClaimStatus.Negated or ClaimStatus.Demanded or ClaimStatus.Planned || offer is { Frame: { Event: "REJECT", Mode: not "yield" }, HasOwnNegation: true } || offer.Frame.Name == "concede" && above.IsNegated) && (!above.IsNegated || offer.HasOwnNegation || offer.Frame.Name == "concede")))
        {
            return true;
        }

        // "Суд признал его виновным и назначил семь лет", "осудил захват, назвав его …": said twice in one sentence by the same.
        // "Раскритиковал план, заявив, что считает пошлины нелепыми".
        var isContent = claim is { Event: "ACCUSE", Mode: "disapprove" } && match.Clause is { Link: ClauseLink.Content, Parent: { } saying } && clauses[saying] is { Kind: PredicateKind.Participle } converb && converb.Sentence == match.Clause.Sentence;
        if (claim is { Actors: [var same, ..], Counts.IsEmpty: true } && (isContent || claim.Recipients.IsEmpty && (claim is { Event: "SANCTION", Mode: "convict" } || claim is { Event: "ACCUSE", Mode: "disapprove" } && (match.Clause.Kind == PredicateKind.Participle || match.Clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "ergative")))
            && here.Any(i => claims[i].Event == claim.Event && claims[i].Mode == claim.Mode && claims[i].Status == claim.Status && told[i].Match.Clause.Predicate < match.Clause.Predicate && claims[i].Actors is [var first, ..] && first.Quote == same.Quote))
        {
            return true;
        }

        // "Was held on charges of fraud", "pleaded guilty to robbery", "in a trafficking case": what somebody is tried for is told by the trial.
        if (claim is { Event: "INCIDENT", Mode: "crime", Counts.IsEmpty: true, Recipients.IsEmpty: true, Time: null or { Inferred: true } or { Quote: null } } && match.Clause.Kind == PredicateKind.Nominal && !IsWithin(claim.Place?.Quote, match.Clause, context)
            && here.Any(i => claims[i] is { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" } or { Event: "ACCUSE", Mode: "allege" } && told[i].Match.Clause is var trial && trial.Predicate < match.Clause.Predicate
                && (match.Clause.Parent is { } tried && clauses[tried].Predicate == trial.Predicate || trial.Extent == match.Clause.Extent)))
        {
            return true;
        }

        // "Is accused of helping gunmen to flee": help that is a crime is no aid.
        if (claim.Event is "AID" or "COOPERATE" && match.Clause.Kind == PredicateKind.Participle && here.Any(i => claims[i] is { Event: "ACCUSE", Mode: "allege" } or { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" } && told[i].Match.Clause is var charge && charge.Predicate < match.Clause.Predicate
            && match.Clause.Predicate > 0 && context.Report.Sentences[match.Clause.Sentence].Words[match.Clause.Predicate - 1].Upos == Upos.ADP))
        {
            return true;
        }

        // "Was arrested and charged with theft", "booked into jail and charged": one step against one person in one breath.
        if (claim is { Event: "COERCE", Mode: "arrest", Counts.IsEmpty: true, Recipients: [var held] } && match.Clause.Kind == PredicateKind.Finite && !IsWithin(claim.Place?.Quote, match.Clause, context)
            && here.Any(i => claims[i] is { Event: "COERCE", Mode: "arrest", Recipients: [var taken] } && taken.Quote == held.Quote && claims[i].Status == claim.Status && (claim.Time is null or { Inferred: true } or { Quote: null } || claims[i].Time?.Quote == claim.Time.Quote) && told[i].Match.Clause is var taking && taking.Predicate < match.Clause.Predicate))
        {
            return true;
        }

        // "წაუყენეს 12 ბრალდება, მათ შორის მკვლელობის ბრალდება": nor what somebody is charged with, beside the charge.
        if (context.Syntax.Sides == "ergative" && claim is { Event: "ACCUSE", Mode: "allege", Actors.IsEmpty: true, Recipients.IsEmpty: true, Counts.IsEmpty: true } && match.Clause.Kind == PredicateKind.Nominal
            && here.Any(i => claims[i] is { Event: "COERCE", Mode: "arrest" } or { Event: "ACCUSE", Mode: "allege" } && claims[i].Id != claim.Id && claims[i].Status == claim.Status && told[i].Match.Clause is var charged && charged.Kind != PredicateKind.Nominal))
        {
            return true;
        }

        // "Приговорил к семи годам бывшего мэра, признанного виновным": nor is what a participle says of him whom the verb before it sentenced.
        if (claim is { Event: "SANCTION", Mode: "convict", Actors.IsEmpty: true, Counts.IsEmpty: true, Recipients: [var condemned] } && match.Clause.Kind == PredicateKind.Participle
            && here.Any(i => claims[i] is { Event: "SANCTION", Mode: "convict" } && claims[i].Status == claim.Status && told[i].Match.Clause is var sentenced && sentenced.Predicate < match.Clause.Predicate && claims[i].Recipients.Any(r => r.Quote == condemned.Quote)))
        {
            return true;
        }

        // "Said the tax must go and the minister should resign": what ought to be is the demand.
        if (claim.Status == ClaimStatus.Hypothetical && match.Clause is { Modal: not null, Link: ClauseLink.Content, Parent: { } demand } && IsToldBy(clauses[demand], i => claims[i] is { Event: "REQUEST", Status: ClaimStatus.Asserted }))
        {
            return true;
        }

        // "The minister must go, the union said": likewise before the verb of saying.
        if (claim.Status == ClaimStatus.Hypothetical && match.Clause.Modal is not null && here.Any(i => claims[i] is { Event: "REQUEST", Status: ClaimStatus.Asserted } && told[i].Match.Clause is var asking && asking.Predicate > match.Clause.Predicate && context.SaidBefore(asking) is { } from && from <= match.Clause.Predicate))
        {
            return true;
        }

        // "Depots will be bombed, the militia warned": what is to come is the threat.
        if (claim.Status == ClaimStatus.Planned && match.Clause.Kind != PredicateKind.Nominal && here.Any(i => claims[i] is { Event: "THREATEN", Status: ClaimStatus.Asserted } && told[i].Match.Clause is var threat && threat.Predicate > match.Clause.Predicate && context.SaidBefore(threat) is { } said && said <= match.Clause.Predicate))
        {
            return true;
        }

        // "Soldiers seized power … People celebrate the coup": a coup is told once.
        if (match is { Frame.Name: "coup", Clause.Kind: PredicateKind.Nominal, Actors.IsEmpty: true } && claim is { Status: ClaimStatus.Asserted, Counts.IsEmpty: true, Time: null or { Quote: null } }
            && Enumerable.Range(0, claims.Count).Any(i => claims[i] is { Event: "COERCE", Mode: "seize", Status: ClaimStatus.Asserted } && (told[i].Match.Frame.Name == "coup" || claims[i].Actors.Any(a => a.Sector == "MIL")) && told[i].Match.Clause.Sentence < match.Clause.Sentence && claims[i].Place?.Place.Country == claim.Place?.Place.Country))
        {
            return true;
        }

        // "Rebels shelled the town. The UN condemned the shelling": what is only judged has been told.
        if (match.Clause is { Kind: PredicateKind.Nominal, Parent: { } judging } && claim is { Status: ClaimStatus.Asserted, Counts.IsEmpty: true, Place: null or { Inferred: true }, Time: null or { Quote: null }, Event: "ASSAULT" or "COERCE" or "PROTEST" or "SANCTION" }
            && IsToldBy(clauses[judging], i => claims[i].Id != claim.Id && claims[i].Event is "ACCUSE" or "SUPPORT" or "REJECT")
            && Enumerable.Range(0, claims.Count).Any(i => claims[i].Status == ClaimStatus.Asserted && claims[i].Event == claim.Event && (claims[i].Mode == claim.Mode || claim.Event == "ASSAULT") && told[i].Match.Clause.Sentence < match.Clause.Sentence && claims[i].Place?.Place.Country == claim.Place?.Place.Country))
        {
            return true;
        }

        // "Will strike unless he is freed": what the threat is to bring about.
        if (claim.Status == ClaimStatus.Hypothetical && here.Any(i => claims[i] is { Event: "THREATEN", Status: ClaimStatus.Asserted } && told[i].Match.Frame.Event != "THREATEN" && told[i].Match.Clause is var threat && threat.Predicate < match.Clause.Predicate))
        {
            return true;
        }

        // "Dismissed claims that soldiers had looted shops", "denied using gas": the denied deed, and no refusal.
        if (claim is { Event: "REJECT", Mode: "change", Status: ClaimStatus.Asserted } && here.Any(i => claims[i].Status == ClaimStatus.Denied && told[i].Match.Clause is var deed
            && (deed.Kind == PredicateKind.Nominal && deed.Extent == match.Clause.Extent || deed is { Link: ClauseLink.Content, Parent: { } verb } && clauses[verb].Predicate == match.Clause.Predicate)))
        {
            return true;
        }

        // "Expelled two envoys on allegations of spying": why it was done is no accusation of its own.
        if (claim is { Event: "ACCUSE", Mode: "allege" } && match.Clause is { Kind: PredicateKind.Nominal, Tie: Relation.Location or Relation.Charge, Parent: { } punishing } && IsToldBy(clauses[punishing], i => claims[i].Event is "SANCTION" or "COERCE"))
        {
            return true;
        }

        // "Alleged that he kicked her": where an allegation names nobody who did it, and no figure, there is no more to tell.
        if (claim is { Status: ClaimStatus.Hypothetical, Actors.IsEmpty: true, Counts.IsEmpty: true } && here.Any(i => claims[i] is { Event: "ACCUSE", Mode: "allege" or "investigate" }))
        {
            return true;
        }

        // "Agreed that both should cooperate": what is agreed on is the agreement, not yet the thing done.
        if ((claim.Event == "AGREE" || claim.Status is ClaimStatus.Planned or ClaimStatus.Hypothetical or ClaimStatus.Demanded || match.Clause.Mood == MoodFeature.Opt) && match.Clause is { Link: ClauseLink.Content, Parent: { } agreeing } && IsToldBy(clauses[agreeing], IsAgreement))
        {
            return true;
        }

        // "Agreed to the release of the captives", "согласился на вывод войск": nor is what is agreed on under its noun, save a truce, which is the agreement itself.
        if (claim is { Event: "RETREAT" or "CONCEDE" or "COERCE" or "SANCTION" or "MOBILIZE" or "AID", Mode: not "ceasefire" } or { Event: "ACCUSE", Mode: "investigate" } && match.Clause is { Kind: PredicateKind.Nominal, Parent: { } promise } noun && clauses[promise] is var promising
            && promising.Arguments.Any(a => a.Phrase.Head == noun.Predicate && (a.Function == Function.Undergoer || a.Relation is Relation.Goal or Relation.Location or Relation.Topic or Relation.Dative))
            && IsToldBy(promising, IsAgreement))
        {
            return true;
        }

        // "ხელშეკრულების გაფორმება შესთავაზა": what is offered is the offer.
        if (claim.Event == "AGREE" && match.Clause is { Kind: PredicateKind.Nominal, Parent: { } offering } && IsToldBy(clauses[offering], i => IsAgreement(i) && told[i].Match.Clause.Kind != PredicateKind.Nominal))
        {
            return true;
        }

        ImmutableArray<string> acts = claim.Status switch { ClaimStatus.Demanded when claim is { Event: "SANCTION", Mode: "convict" } => ["REQUEST", "REJECT", "ACCUSE"], ClaimStatus.Demanded => ["REQUEST", "REJECT"], ClaimStatus.Threatened => ["THREATEN"], ClaimStatus.Planned when match.Clause.Link == ClauseLink.Content => ["THREATEN"], _ => [] };
        return !acts.Contains(claim.Event)
            && here.Any(i => acts.Contains(claims[i].Event) && claims[i].Status == ClaimStatus.Asserted);

        bool IsAgreement(int i) => claims[i] is { Event: "AGREE", Status: ClaimStatus.Asserted };

        // Whether a claim of a kind is told by the predicate of a clause.
        bool IsToldBy(Clause clause, Func<int, bool> isOfKind) =>
            bySentence[clause.Sentence].Any(i => isOfKind(i) && told[i].Match.Clause is var teller && teller.Predicate == clause.Predicate);
    }

    /// <summary>The claims that the text gives as this one's cause: tied to it by "because of", "after", "in response to".</summary>
    private static ImmutableArray<string> Causes(PatternMatch effect, IEnumerable<(PatternMatch Match, string Id)> told, ReportContext context) =>
        [.. told.Where(t => t.Match != effect
            && context.ClausesOf(effect.Clause.Sentence).Where(c => c == effect.Clause || c.Kind != PredicateKind.Nominal && c.Extent == effect.Clause.Extent).SelectMany(c => c.Arguments).Any(a => a.Relation is Relation.Cause or Relation.After && (a.Phrase.Head == t.Match.Clause.Predicate || t.Match.Uses.Contains(a.Phrase.Head)) && a.Phrase.Words.Sentence == effect.Clause.Sentence)).Select(t => t.Id)];

    /// <summary>Every pattern whose word stands in the report but which does not hold there, with the reason: for explain.</summary>
    public static ImmutableArray<NearMiss> NearMisses(AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, ImmutableArray<Attribution> attributions, LanguagePack pack, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var context = new ReportContext(report, mentions, clauses, attributions, pack, gazetteer);
        return [.. clauses.SelectMany(c => PatternMatcher.NearMisses(c, context, pack.Get<PatternTable>())).Distinct()];
    }

    /// <summary>One match a trigger word: the one with most sides found; the same happening in one clause once; no word of a combination alone.</summary>
    private static List<PatternMatch> Best(List<PatternMatch> matches, ImmutableArray<Clause> clauses)
    {
        var best = matches.GroupBy(m => (m.Clause.Sentence, m.Clause.Predicate, m.Clause.Gap)).Select(g => g.OrderByDescending(m => m.Score).First()).ToList();
        // A compound noun ("hunger strike") tells more than a verb with its last word ("begin strike"), that more than the word alone.
        foreach (var verb in best.Where(m => m.Clause.Kind != PredicateKind.Nominal && m.Frame.Event is not ("REJECT" or "THREATEN" or "REQUEST") && m.Uses.Length is 1 or 2).ToList())
        {
            // "პოლიციამ საპროტესტო აქცია დაშალა": what is done to a protest is no word for it.
            var noun = best.FindIndex(n => n.Clause.Kind == PredicateKind.Nominal && !n.Uses.IsEmpty && !n.IsAction && n.Clause.Sentence == verb.Clause.Sentence && verb.Uses.Contains(n.Clause.Predicate) && !verb.Uses.Any(n.Uses.Contains)
                && !(n.Frame.Event == "PROTEST" && (verb.Frame.Event is "COERCE" or "ASSAULT")));
            if (noun >= 0)
            {
                // "The terrorist attack was carried out by the group": who does it is the verb's side.
                // "დეპუტატი წინასწარ პატიმრობაში დატოვა": and whom it befalls, where the noun has nobody.
                best[noun] = best[noun] with { Actors = verb.Actors.IsEmpty ? best[noun].Actors : verb.Actors, Recipients = best[noun].Recipients.IsEmpty && verb.Frame.Event == best[noun].Frame.Event && (verb.Frame.Name == best[noun].Frame.Name || !verb.Frame.RecipientClasses.IsEmpty) ? [.. verb.Recipients.Where(r => !best[noun].Uses.Append(best[noun].Clause.Predicate).Any(u => (r.Whole ?? r.Words).Contains(r.Words.Sentence, u)))] : best[noun].Recipients };
                best.Remove(verb);
            }
        }

        // "Suspended aid deliveries": what a verb's combination has already takes no noun of action beside it; nor does what is told by a noun that knows as many sides.
        best.RemoveAll(n => n.IsAction && best.Exists(o => o.Clause.Sentence == n.Clause.Sentence && (o.Clause.Kind != PredicateKind.Nominal
            ? o.Clause.Gap == n.Clause.Gap && !o.Uses.Contains(n.Clause.Predicate) && o.Uses.Any(n.Uses.Contains)
            : !o.IsAction && o.Uses.Contains(n.Clause.Predicate) && n.Uses.Contains(o.Clause.Predicate) && (!o.Actors.IsEmpty || !n.Actors.Any(a => n.Clause.Arguments.Any(s => !s.IsInherited && s.Phrase == a))))));
        // Two words each of which leads a combination with the other are one.
        foreach (var match in best.Where(m => !m.Uses.IsEmpty).OrderByDescending(m => m.Score).ToList())
        {
            if (best.Contains(match))
            {
                best.RemoveAll(m => m != match && m.Clause.Sentence == match.Clause.Sentence && m.Uses.Contains(match.Clause.Predicate) && match.Uses.Contains(m.Clause.Predicate));
            }
        }

        best = [.. best.Select(m => WithAim(WithSidesOfNoun(m, best), best))];
        // A duty that is refused stays a claim of its own, negated.
        var used = best.Where(m => m.Frame is not { Event: "REJECT", Mode: "yield" }).SelectMany(m => m.Uses.Select(u => (m.Clause.Sentence, u))).ToHashSet();
        return [.. best.Where(m => !used.Contains((m.Clause.Sentence, m.Clause.Predicate)))
            .GroupBy(m => (m.Clause.Sentence, Extent: ExtentOf(m), m.Frame.Event, m.Frame.Mode, m.Frame.RecipientMeasure, IsOwning: m.Frame.Name is "claim-responsibility" or "attribute-responsibility", Deed: DeedOf(m))).Select(OneOf)
            .OrderBy(m => m.Clause.Sentence).ThenBy(m => m.Clause.Predicate)];

        // "The dissolution of the institutions, the closing of the borders": two deeds of one kind.
        static string? DeedOf(PatternMatch match) => match is { Clause.Kind: PredicateKind.Nominal, Frame.Name: "close-way" or "suspend-organs" } ? match.Frame.Name : null;

        // "Применила газ, чтобы разогнать студентов": a purpose told in a clause of its own goes with the deed.
        WordRange ExtentOf(PatternMatch match) => match.Clause is { Kind: PredicateKind.Infinitive, Link: ClauseLink.Content, Parent: { } deed } ? clauses[deed].Extent : match.Clause.Extent;
    }

    /// <summary>"Troops fired into the air to disperse students", «открыли огонь, чтобы разогнать толпу»: whom force was to drive off, where its own verb names nobody.</summary>
    private static PatternMatch WithAim(PatternMatch match, List<PatternMatch> best) =>
        match is { Frame: { Event: "ASSAULT", Mode: "firearms" or "crowd-control" or null }, Recipients.IsEmpty: true, Actors.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false } }
            && best.Find(p => p is { Clause.Kind: PredicateKind.Infinitive, Frame: { Event: "ASSAULT", Mode: "crowd-control" }, Recipients.IsEmpty: false } && p.Clause.Sentence == match.Clause.Sentence && p.Clause.Predicate > match.Clause.Predicate && (p.Clause.Extent == match.Clause.Extent || p.Clause.Parent is not null && p.Clause.Link == ClauseLink.Content)) is { } aim
            ? match with { Recipients = [.. aim.Recipients.Except(match.Actors)] } : match;

    /// <summary>"An investigation into the police by the parliament has begun", "issued a warrant for the arrest of the general": the sides that a combination's own noun has, where the combination has none.</summary>
    private static PatternMatch WithSidesOfNoun(PatternMatch match, List<PatternMatch> best) =>
        match.Clause.Kind != PredicateKind.Nominal && (match.Actors.IsEmpty || match.Recipients.IsEmpty)
            && best.Find(n => n.Clause.Kind == PredicateKind.Nominal && n.Clause.Sentence == match.Clause.Sentence && (match.Uses.Contains(n.Clause.Predicate) || match.Clause.Arguments.Any(a => (a is { Function: Function.Actor or Function.Undergoer or Function.Single, IsInherited: false } || !match.Uses.IsEmpty && a.Function == Function.Oblique) && a.Phrase.Head == n.Clause.Predicate)) && n.Frame.Event == match.Frame.Event && n.Frame.Mode == match.Frame.Mode) is { } noun
            ? match with
            {
                Actors = match.Actors.IsEmpty ? [.. noun.Actors.Where(a => !match.Recipients.Contains(a))] : match.Actors,
                Recipients = match.Recipients.IsEmpty ? [.. noun.Recipients.Where(r => !match.Actors.Contains(r))] : match.Recipients,
            }
            : match;

    /// <summary>Of several words for one act the richest; "fired gas to disperse the crowd": what was done, upon those on whom it was to be done.</summary>
    private static PatternMatch OneOf(IEnumerable<PatternMatch> same)
    {
        var ranked = same.OrderByDescending(m => m.Score).ToList();
        // "Thousands marched on the third day of protests": who did it, as the verb tells, where the richest word has nobody.
        if (ranked[0] is { Actors.IsEmpty: true, Frame: { Event: "PROTEST", ActorMeasure: not null }, Clause: { Kind: PredicateKind.Nominal, IsNegated: false } } && ranked.Find(m => m is { Actors.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false } }) is { } verb)
        {
            ranked[0] = ranked[0] with { Actors = verb.Actors };
        }

        // "A rocket hit a hospital, killing three nurses": what a participle adds befell also what the verb tells.
        if (ranked.Find(static m => m is { Frame.Event: "ASSAULT", Recipients.IsEmpty: false, Clause: { Kind: PredicateKind.Participle, IsPassive: false, IsNegated: false } }) is { } added
            && ranked.Find(m => m is { Recipients.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false } } && m.Clause.Predicate < added.Clause.Predicate) is { } struck && (ranked[0] == added || ranked[0] == struck))
        {
            ranked[0] = added with { Recipients = [.. struck.Recipients.Except(added.Actors), .. added.Recipients.Except(struck.Recipients)], Trigger = added.Trigger ?? struck.Clause.Predicate };
        }

        var (done, purpose) = ranked[0].Clause.Kind == PredicateKind.Infinitive
            ? (ranked.Find(m => m.Clause.Kind != PredicateKind.Infinitive && IsFor(ranked[0], m)), ranked[0])
            : (ranked[0], ranked.Find(m => m.Clause.Kind == PredicateKind.Infinitive && IsFor(m, ranked[0])));
        if (done is null || purpose is null)
        {
            // "ხალხი რეზინის ტყვიებით დაშალეს": whom it befell, as another word tells, where the richest has only words of its own.
            return ranked[0].Clause.Kind == PredicateKind.Nominal && ranked[0].Recipients.All(IsOwnWord) && ranked.Find(m => m.Clause.Kind == PredicateKind.Finite && m.Recipients.Any(r => !IsOwnWord(r) && !ranked[0].Actors.Contains(r))) is { } told ? ranked[0] with { Recipients = told.Recipients } : ranked[0];
        }

        // "Fired tear gas and rubber bullets to disperse women": nor are the other means those whom it befell.
        return done with { Recipients = done.Recipients.All(r => ranked.Exists(m => m.Clause.Predicate == r.Head)) ? purpose.Recipients : done.Recipients, Actors = done.Actors.IsEmpty ? purpose.Actors : done.Actors };

        static bool IsFor(PatternMatch purpose, PatternMatch deed) => deed.Clause.Predicate < purpose.Clause.Predicate || deed.Clause.Extent != purpose.Clause.Extent;

        bool IsOwnWord(Phrase phrase) => ranked[0].Uses.Contains(phrase.Head);
    }
}
