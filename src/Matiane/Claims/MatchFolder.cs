using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Makes one match of what a sentence tells in several words: the act and its dead ("opened fire, killing two", "forty died in the quake").</summary>
internal static partial class MatchFolder
{
    private const int Reach = 12;
    private const int ToldReach = 2;

    /// <summary>The matches, each toll folded into the act or disaster that it is the toll of.</summary>
    /// <param name="matches">The matches of a report.</param>
    /// <param name="context">The report.</param>
    public static List<PatternMatch> Fold(List<PatternMatch> matches, ReportContext context)
    {
        matches.RemoveAll(m => m is { Frame: { Event: "ASSAULT", Mode: "explosives" or "heavy-weapons" or "crowd-control" or "aerial" or "drone" }, Clause.Kind: PredicateKind.Nominal, Tolls.IsEmpty: true } && context.IsIdleWeapon(m));
        var folded = new List<PatternMatch>();
        // "The worst accident since 2018, when 164 people died": what was then is no part of what is told now.
        foreach (var sentence in matches.GroupBy(m => (m.Clause.Sentence, EarlierTimes.Of(m, context)?.Mention)))
        {
            var one = Sentence([.. sentence.Where(m => m.Clause.Gap is null)], context);
            folded.AddRange(one);
            folded.AddRange(sentence.Where(m => m.Clause.Gap is not null).Select(m => LikeTold(m, one)));
        }

        // "Nobody was hurt": of a toll that there is not, nothing more is told.
        folded.RemoveAll(m => (IsBareToll(m) || m.Frame.Name == "injure") && m.Clause.IsNegated && m.Recipients.All(r => r.IsPronoun));
        FoldTold(folded, context);
        return folded;
    }

    /// <summary>"აფეთქებას ქაბულში ხუთი კაცი ემსხვერპლა, ჰერატში – შვიდი": a toll whose verb is left out is that of what the one with the verb is the toll of.</summary>
    private static PatternMatch LikeTold(PatternMatch gapped, List<PatternMatch> told) =>
        told.Find(m => m.Clause.Predicate != gapped.Clause.Predicate && m.Tolls.Any(t => t.Unit == gapped.Unit)) is { } cause ? OfCause(gapped, cause) : gapped;

    /// <summary>A toll as an act of the kind of what it is the toll of, by who did that.</summary>
    private static PatternMatch OfCause(PatternMatch toll, PatternMatch cause) =>
        toll with { Frame = cause.Frame with { Needs = toll.Frame.Needs, RecipientMeasure = toll.Frame.RecipientMeasure, ActorMeasure = null }, Actors = cause.Actors };

    /// <summary>"Gunmen attacked a post. Two guards died.": a toll that names no cause is that of the act of violence told right before it, save one of those who did it; damage that is nobody's is no happening.</summary>
    private static void FoldTold(List<PatternMatch> matches, ReportContext context)
    {
        PatternMatch? act = null, deadly = null;
        foreach (var sentence in matches.OrderBy(m => m.Clause.Sentence).GroupBy(m => m.Clause.Sentence).ToList())
        {
            var others = sentence.Where(m => !IsBareToll(m) && !IsDamage(m)).ToList();
            // "Police denied this, saying that the boy had drowned": what is told instead of the act.
            foreach (var toll in sentence.Where(m => (IsBareToll(m) || IsDamage(m)) && m.Actors.IsEmpty && m.Clause is { IsNegated: false, Kind: not PredicateKind.Nominal } && !NamesPlaceOrTime(m.Clause, context) && !(act is not null && Denials.IsDenial(m.Clause.Sentence, context))).ToList())
            {
                // "Opened fire on traders. They set fire to shops. Two men died": nobody dies of what is done to things while there is another act.
                if ((toll.Frame.RecipientMeasure is "killed" or "injured" && act is { Frame.Mode: "destroy" } && deadly is not null ? deadly : act) is { } cause && toll.Clause.Sentence - cause.Clause.Sentence <= ToldReach && toll.Frame.RecipientMeasure is not ("missing" or "displaced") && !IsOwn(toll, cause, context) && others.TrueForAll(m => m.Frame.Event is not ("ASSAULT" or "PROTEST" or "INCIDENT")))
                {
                    matches[matches.IndexOf(toll)] = OfCause(toll, cause);
                }
            }

            act = others.Exists(m => m.Frame.Event == "INCIDENT" || m.Frame is { Event: "PROTEST", Mode: "riot" } or { Event: "ASSAULT", Mode: "crowd-control" }) ? null : others.LastOrDefault(IsViolent) ?? act;
            deadly = act is null ? null : others.LastOrDefault(m => IsViolent(m) && m.Frame.Mode != "destroy") ?? deadly;
        }

        matches.RemoveAll(IsDamage);
    }

    /// <summary>An act of violence by one side that happened and can kill; of a battle nobody knows who killed whom.</summary>
    private static bool IsViolent(PatternMatch match) =>
        match.Frame is { Event: "ASSAULT", Mode: not ("abduct" or "sexual" or "crowd-control" or "torture"), Acled: not "battle" } && (match.Frame.Agentless is null || !match.Actors.IsEmpty)
        && match.Clause is { IsNegated: false, Modal: null, Tense: not TenseFeature.Fut, Kind: not PredicateKind.Infinitive };

    /// <summary>"დაჯგუფებამ მეჩეთში მომხდარ აფეთქებაზე პასუხისმგებლობა აიღო": whether a deed is told by a participle with a noun that another verb has beside it, or by a relative clause of that noun.</summary>
    private static bool IsNamedBeside(PatternMatch deed, PatternMatch other, ReportContext context) =>
        deed.Clause is { Kind: PredicateKind.Participle, IsPassive: true } && other.Clause.Arguments.Any(a => a.Function == Function.Oblique && deed.Uses.Contains(a.Phrase.Head))
        || context.Syntax.Sides == "ergative" && deed.Clause is { Kind: PredicateKind.Finite or PredicateKind.Participle, IsNegated: false } && deed.Clause.Predicate < other.Clause.Predicate && deed.Clause.Arguments.Any(a => (a.IsInherited || deed.Clause.Kind == PredicateKind.Participle && a.Function == Function.Undergoer) && context.Report.Sentences[deed.Clause.Sentence].Words[a.Phrase.Head] is { Features.VerbForm: Morphology.VerbFormFeature.Vnoun, Best.Adposition: not null });

    /// <summary>"A caller from the front claimed responsibility", "a spokesman for the rebels admitted the raid": the body that somebody speaks for when he says who did it; himself where none is named right behind him.</summary>
    private static Phrase SpokenFor(Phrase speaker, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[speaker.Words.Sentence].Words;
        return words[speaker.Head].Upos != Upos.NOUN || !context.ClassesOf(speaker).Any(c => c is "people" or "office") ? speaker
            : clause.Arguments.FirstOrDefault(a => a is { Relation: Relation.Beneficiary or Relation.Genitive or Relation.Source, Phrase.IsPronoun: false } && a.Phrase.Words.Sentence == speaker.Words.Sentence && a.Phrase.Words.First - speaker.Words.End is 0 or 1
                && (words[a.Phrase.Head].Upos == Upos.PROPN && !context.MentionsIn(a.Phrase).Any(m => m is PlaceMention) || context.ClassesOf(a.Phrase).Any(c => c is "armed" or "organisation")))?.Phrase ?? speaker;
    }

    private static List<PatternMatch> Sentence(List<PatternMatch> matches, ReportContext context)
    {
        if (matches is [{ NeedsToll: false, Frame: { Name: not ("claim-responsibility" or "attribute-responsibility"), Acled: not "disrupted" } }])
        {
            return matches;
        }

        // "The group claimed responsibility for the bombing": the bombing, by the group, on its own word.
        // "The bombing was attributed to the group": the bombing, by the group, as others say.
        foreach (var owned in matches.Where(m => m.Frame.Name is "claim-responsibility" or "attribute-responsibility").ToList())
        {
            // "No group claimed responsibility": nobody's word on it.
            if (owned.Clause.IsNegated)
            {
                matches.Remove(owned);
                continue;
            }

            var responsibility = owned.Frame.Name == "claim-responsibility" ? "claimed" : "attributed";
            var deed = matches.Where(m => m != owned && m.Frame.Event == "ASSAULT" && (m.Clause.Kind == PredicateKind.Nominal || IsNamedBeside(m, owned, context))).OrderBy(m => Math.Abs(m.Clause.Predicate - owned.Clause.Predicate)).FirstOrDefault()
                // "A cyberattack that hackers claimed responsibility for".
                ?? matches.Find(m => m.Frame is { Event: "COERCE", Mode: "cyber" } && m.Actors.IsEmpty);
            // "The minister took responsibility for the defeat": who holds an office owns up to more than deeds.
            if (deed is null && owned.Actors.All(a => context.ClassesOf(a) is var classes && classes.Contains("office") && !classes.Any(c => c is "armed" or "organisation" or "state")))
            {
                matches.Remove(owned);
                continue;
            }

            matches[matches.IndexOf(owned)] = deed is null ? owned with { Responsibility = responsibility } : deed with { Actors = [.. owned.Actors.Select(a => SpokenFor(a, owned.Clause, context))], Responsibility = responsibility, Tolls = [.. deed.Tolls, new Toll([], "other", owned.Unit, null)] };
            if (deed is not null)
            {
                matches.Remove(deed);
            }
        }

        // "Blamed the army for the murder of four teachers", "blamed the attack on it", "sentenced two men for it": who is accused of a deed did it, as another says.
        foreach (var blame in matches.Where(m => m is { Frame: { Event: "ACCUSE", Mode: "allege" } or { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" }, Recipients.IsEmpty: false, Clause: { IsNegated: false, Kind: not PredicateKind.Nominal } }).ToList())
        {
            var index = matches.FindIndex(m => m is { Frame: { Event: "ASSAULT" } or { Name: "die" }, Actors.IsEmpty: true, Responsibility: null, Clause.Kind: PredicateKind.Nominal }
                && blame.Clause.Arguments.Any(a => a.Phrase.Head == m.Clause.Predicate && (a.Relation is Relation.Beneficiary or Relation.Genitive or Relation.Location or Relation.Cause || a.Relation == Relation.Comitative && blame.Frame.Name == "charge" || a.Function is Function.Undergoer or Function.Single && (blame.Clause.IsPassive || blame.Recipients.All(r => r.Marker is not null || context.Syntax.Sides == "ergative" && r.Case == CaseFeature.Dat)))) && blame.Recipients.All(r => r.Head != m.Clause.Predicate));
            if (index >= 0)
            {
                // "Blamed the attack on the rebels": they did it, it was not done to them.
                matches[index] = matches[index] with { Actors = blame.Recipients, Recipients = [.. matches[index].Recipients.Where(r => !blame.Recipients.Contains(r))], Responsibility = "attributed", IsAlleged = blame.Frame.Event != "SANCTION" };
            }
        }

        // The same act told by two words, one with who does it, the other with whom it befalls ("used tear gas and water cannon against …").
        foreach (var rest in matches.Where(m => m is { Actors.IsEmpty: true, Recipients.IsEmpty: false, Clause.Kind: PredicateKind.Nominal }).ToList())
        {
            var index = matches.FindIndex(m => m != rest && m.Frame.Event == rest.Frame.Event && m.Frame.Mode == rest.Frame.Mode && m is { Recipients.IsEmpty: true, Clause.Kind: PredicateKind.Nominal } && rest.Frame.Event == "ASSAULT");
            if (index >= 0)
            {
                matches[index] = matches[index] with { Recipients = rest.Recipients };
                matches.Remove(rest);
            }
        }

        // "The bomb that went off outside a bank wounded a guard": the device and its going off are one blast.
        foreach (var device in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: "explosives" }, Clause.Kind: PredicateKind.Nominal, Uses.IsEmpty: true, Actors.IsEmpty: true }).ToList())
        {
            var index = matches.FindIndex(m => m != device && m.Frame is { Event: "ASSAULT", Mode: "explosives" } && m.Clause.Kind != PredicateKind.Nominal && m.Clause.IsNegated == device.Clause.IsNegated
                && m.Clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Head == device.Clause.Predicate && a.Phrase.Words.Sentence == device.Clause.Sentence));
            if (index >= 0)
            {
                matches[index] = Joined(matches[index], device);
                matches.Remove(device);
            }
        }

        // "A car bomb targeting the mayor's convoy went off": what the device was meant to strike.
        // "A bomb attack targeted a convoy": likewise as the verb of the sentence.
        foreach (var aim in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: null }, Clause: { Kind: PredicateKind.Participle, IsNegated: false } } or { Frame: { Event: "ASSAULT", Mode: null }, Actors.IsEmpty: true, Clause: { Kind: PredicateKind.Finite, IsNegated: false, IsPassive: false } } && !IsToll(m)).ToList())
        {
            var index = matches.FindIndex(m => m != aim && m is { Frame: { Event: "ASSAULT", Mode: not null }, Clause.IsNegated: false } && m.Clause.Predicate != aim.Clause.Predicate && aim.Clause.Arguments.Any(a => a.Function == Function.Actor && a.Phrase.Marker is null && (a.Phrase.Head == m.Clause.Predicate || m.Clause.Arguments.Any(b => b.Function is Function.Actor or Function.Single && b.Phrase == a.Phrase && context.IsMeans(b.Phrase)))));
            if (index >= 0)
            {
                matches[index] = Joined(matches[index], aim);
                matches.Remove(aim);
            }
        }

        // "Fired live rounds at a crowd": the firing tells more than what is fired.
        matches.RemoveAll(m => m is { Frame.Name: "excessive-force", Clause.Kind: PredicateKind.Nominal } && matches.Exists(v => v.Frame is { Event: "ASSAULT", Mode: "firearms" } && v.Clause.Kind != PredicateKind.Nominal && v.Clause.IsNegated == m.Clause.IsNegated && v.Clause.Arguments.Any(a => a.Phrase.Head == m.Clause.Predicate)));

        // "Marchers were turned back with tear gas": what stopped them was the gas.
        matches.RemoveAll(m => m is { Frame.Name: "prevent", Clause: { Kind: PredicateKind.Finite, IsNegated: false } } && matches.Exists(g => g.Frame is { Event: "ASSAULT", Mode: "crowd-control" } && !g.Clause.IsNegated && g.Clause.Kind == PredicateKind.Nominal && m.Clause.Arguments.Any(a => a.Phrase.Words.Contains(g.Clause.Sentence, g.Clause.Predicate))));

        FoldStruck(matches, context);
        FoldBombers(matches);
        FoldMeans(matches, context);
        FoldBurnt(matches);
        FoldFoundWeapons(matches);
        FoldTurned(matches);
        FoldRiots(matches);
        // "Entered the village and killed six": who comes to do violence to people takes nothing.
        matches.RemoveAll(m => m.Frame.Name == "enter-territory" && m.Clause.Kind == PredicateKind.Finite && matches.Exists(k => k.Clause is { Kind: PredicateKind.Finite, IsNegated: false } && k.Clause.Predicate > m.Clause.Predicate && k is { Frame: { Event: "ASSAULT", Acled: not "battle" }, Recipients.IsEmpty: false, Actors.IsEmpty: false } && Covers(m.Actors, k.Actors)));

        // "Threw eggs at the police at a rally": where one who protests does so is no second protest.
        matches.RemoveAll(m => m is { Frame: { Event: "PROTEST", Mode: "demo" }, Clause: { Kind: PredicateKind.Nominal, Tie: Relation.Location, IsNegated: false }, Actors.IsEmpty: true, Tolls.IsEmpty: true }
            && matches.Exists(o => o != m && o is { Frame: { Event: "PROTEST", Mode: not ("demo" or "strike") }, Clause: { Kind: PredicateKind.Finite, IsNegated: false } } && o.Clause.Extent.Contains(m.Clause.Sentence, m.Clause.Predicate)));

        // "Killed nine and abducted four in an ambush": who abducted laid it.
        foreach (var act in matches.Where(m => m is { Frame: { Event: "ASSAULT" }, Actors.IsEmpty: true, Clause: { Kind: PredicateKind.Nominal, IsNegated: false, Tie: Relation.Location } } && !IsToll(m)).ToList())
        {
            if (matches.Find(m => m is { Frame: { Event: "ASSAULT" }, Actors.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false, IsPassive: false } } && !IsToll(m) && m.Clause.Arguments.Any(a => a.Relation == Relation.Location && a.Phrase.Head == act.Clause.Predicate)) is { } deed
                && matches.Exists(t => IsToll(t) && Covers(t.Actors, deed.Actors) && Covers(deed.Actors, t.Actors)))
            {
                matches[matches.IndexOf(act)] = act with { Actors = deed.Actors };
            }
        }

        // "One person died and 590 were hurt in the clashes", "the clashes killed one": a clash has all the dead and injured of the sentence.
        var clashes = matches.Where(m => m is { Frame: { Event: "PROTEST", Mode: "riot" or "demo" }, Clause.Kind: PredicateKind.Nominal } && matches.Any(t => IsToll(t) && (IsIn(t, m) || t is { Actors.IsEmpty: true, Clause.Kind: PredicateKind.Finite or PredicateKind.Participle } && m.Clause.Predicate < t.Clause.Predicate && t.Clause.Predicate - m.Clause.Predicate <= 2 * Reach && IsTiedBack(t.Clause, context) && !matches.Exists(IsViolent)))).Select(m => m.Clause).ToHashSet();
        PatternMatch? told = null, done = null;
        foreach (var toll in matches.Where(IsToll).ToList())
        {
            // "Напали на деревню, где за десять лет погибли тысячи": what years have cost is no toll of what is told beside it.
            if (context.Syntax.Sides == "accusative" && context.MentionsOf(toll.Clause.Sentence).Any(m => m is Mentions.TimeMention { Time.Duration: { } lasted } && (lasted.EndsWith('Y') || lasted.EndsWith('M') && !lasted.Contains('T', StringComparison.Ordinal)) && toll.Clause.Extent.Contains(toll.Clause.Sentence, m.Words.First)) && toll.Clause.Extent.First > 0)
            {
                continue;
            }

            // "Including 31 in police shooting": the act has its part, and not the whole.
            HashSet<Clause>? parts = null;
            for (var i = 0; i < matches.Count; i++)
            {
                if (matches[i] is { Frame.Event: "ASSAULT" or "INCIDENT" } other && !IsToll(other) && TollParts.Of(toll, other, context) is { } part)
                {
                    (parts ??= new HashSet<Clause>(ReferenceEqualityComparer.Instance)).Add(other.Clause);
                    matches[i] = other.Tolls.Any(t => t.Phrases.Any(p => p.Words.Overlaps(part.Words))) ? other : other with { Tolls = [.. other.Tolls, new Toll([part], toll.Frame.RecipientMeasure!, toll.Unit, null)] };
                }
            }

            // "The river flooded the old town of Luang Prabang, while 33 deaths were recorded in Thailand": what is told of another place is no toll of it.
            var act = matches.Where(m => !IsToll(m) && !(m.Frame is { Event: "INCIDENT", Mode: "disaster" } && toll.Clause.Kind != PredicateKind.Participle && context.AreApart(toll.Clause, m.Clause)) && parts?.Contains(m.Clause) != true && !(toll.Frame.RecipientMeasure == "displaced" && IsEpidemic(m, context)) && !(m.Clause.Sentence == toll.Clause.Sentence && TollParts.IsOfPart(toll, m.Clause.Predicate, context)) && m.Clause.IsNegated == toll.Clause.IsNegated && !(m.Responsibility == "attributed" && Covers(m.Actors, toll.Recipients)) && (IsTollOf(toll, m, context) || toll.Actors.All(a => a.Head == m.Clause.Predicate) && clashes.Contains(m.Clause))).OrderBy(m => m.NeedsToll)
                // "Opened fire to disperse the crowd, wounding three": what was done, not what for.
                .ThenBy(m => toll.Clause.Kind == PredicateKind.Participle && m.Clause.Kind == PredicateKind.Infinitive).ThenBy(m => Math.Abs(m.Clause.Predicate - toll.Clause.Predicate)).FirstOrDefault();
            // "Guards opened fire on those who tried to storm the post; three were killed": however far behind the only act of violence.
            // "A drone struck the depot; doctors speak of two dead": also as a noun with a figure.
            act ??= IsBareToll(toll) && toll is { Frame.RecipientMeasure: "killed" or "injured", Clause.IsNegated: false } && toll.Actors.All(context.IsMeans) && (toll.Clause.Kind is PredicateKind.Finite or PredicateKind.Participle || toll.Recipients.Any(r => context.MentionsIn(r).Any(m => m is Mentions.QuantityMention)))
                && matches.Where(m => IsViolent(m) && !IsToll(m)).ToList() is [var only] && only.Clause is { Kind: PredicateKind.Finite or PredicateKind.Participle } or { Kind: PredicateKind.Nominal, Tie: Relation.None or Relation.Instrument or Relation.Agent or Relation.Location or Relation.Cause } && only.Clause.Predicate < toll.Clause.Predicate && !context.AreApart(only.Clause, toll.Clause) ? only : null;
            if (act is null)
            {
                continue;
            }

            var assault = act.Frame.Event == "ASSAULT";
            var own = toll.Actors.Where(a => a.Head != act.Clause.Predicate).ToImmutableArray();
            var fatal = assault && act.Clause.Kind == PredicateKind.Nominal && toll.Frame.RecipientMeasure == "killed";
            // "Two rebels died in a gunfight with troops": the dead and those whom they fought.
            // "Gunmen killed six and wounded nine in an ambush": who killed is told.
            var foes = act is { Frame.Acled: "battle", Clause.Kind: PredicateKind.Nominal, Actors.IsEmpty: true } && (toll.Actors.IsEmpty || !act.Recipients.IsEmpty) && !toll.Recipients.IsEmpty && !act.Recipients.Any(toll.Recipients.Contains);
            var whole = foes ? act with { Actors = act.Recipients, Recipients = toll.Recipients, Tolls = [.. act.Tolls, Toll.Of(toll), .. toll.Tolls], Trigger = fatal ? act.Trigger ?? toll.Clause.Predicate : act.Trigger } : act with
            {
                // "Three people dead after shooting in mall": the dead are not those who shot.
                Actors = act is { Clause.Kind: PredicateKind.Participle, Recipients.IsEmpty: true, Actors.IsEmpty: false } && assault && Covers(toll.Recipients, act.Actors) ? [] : act.Actors.IsEmpty && assault && (toll.Frame.ActorMeasure is null || !toll.Recipients.IsEmpty) ? own : act.Actors,
                Recipients = !assault ? act.Recipients : IsDamage(toll) ? [.. act.Recipients, .. toll.Recipients.Where(r => !act.Recipients.Contains(r))] : act.Recipients.IsEmpty ? toll.Recipients : act.Recipients,
                Tolls = [.. act.Tolls, Toll.Of(toll), .. toll.Tolls],
                Trigger = fatal ? act.Trigger ?? toll.Clause.Predicate : act.Trigger,
            };
            matches[matches.IndexOf(act)] = whole;
            told = act == told || toll.Actors.IsEmpty ? whole : told;
            done = act == done || !toll.Actors.IsEmpty && act.Clause.Kind == PredicateKind.Nominal ? whole : done;
            matches.Remove(toll);
        }

        // "Six were killed and nine hurt in the attack": what one toll of nobody's doing is of, the other is of.
        matches.RemoveAll(m => m.NeedsToll && m.Tolls.IsEmpty);
        foreach (var rest in matches.Where(m => IsToll(m) && m.Actors.IsEmpty && !IsDamage(m)).ToList())
        {
            if (told is not null && rest.Clause.IsNegated == told.Clause.IsNegated && TollParts.Of(rest, told, context) is null && !(told.Clause.Sentence == rest.Clause.Sentence && TollParts.IsOfPart(rest, told.Clause.Predicate, context)) && !context.AreToldApart(rest, told))
            {
                var whole = told with { Tolls = [.. told.Tolls, Toll.Of(rest), .. rest.Tolls] };
                (matches[matches.IndexOf(told)], told) = (whole, whole);
                matches.Remove(rest);
            }
        }

        // "Killed five and wounded seven in an attack on a church": what the doers of one toll did before it in one breath.
        foreach (var rest in matches.Where(m => IsToll(m) && done is not null && !m.Actors.IsEmpty && m.Clause is { Kind: PredicateKind.Finite, IsNegated: false } && m.Clause.Predicate < done.Clause.Predicate && Covers(done.Actors, m.Actors) && Covers(m.Actors, done.Actors)).ToList())
        {
            var whole = Joined(done! with { Tolls = [.. done.Tolls, Toll.Of(rest)] }, rest);
            (matches[matches.IndexOf(done)], done) = (whole, whole);
            matches.Remove(rest);
        }

        FoldOffices(matches);
        FoldIncidents(matches, context);
        FoldGatherings(matches);
        FoldMediation(matches);
        FoldShots(matches, context);
        FoldHeadings(matches);

        // The same act in two words of a sentence ("attacked … the attack"): the one with fewer sides says nothing new.
        foreach (var poor in matches.Where(m => m.Tolls.IsEmpty && (m.Frame.Event is "ASSAULT" or "PROTEST" or "SANCTION" || m.Frame is { Event: "CONSULT", Mode: null } || m is { Actors.IsEmpty: true, Recipients.IsEmpty: true } || m.Frame is { Event: "COERCE", Mode: "arrest" })).OrderBy(m => m.Score).ToList())
        {
            if (matches.Any(m => m != poor && m.Frame.Event == poor.Frame.Event && (m.Frame.Mode == poor.Frame.Mode || poor.Frame.Mode is null)
                // "Abducted and killed six farmers": who was also killed.
                && !(m.Frame.Event == "INCIDENT" && IsEpidemic(m, context) != IsEpidemic(poor, context))
                && !(poor.Frame.RecipientMeasure == "killed" && poor.Clause.Kind != PredicateKind.Nominal && m.Frame is { Event: "ASSAULT", Mode: "abduct" or "sexual" or "torture" })
                && (m.Score >= poor.Score || m.Frame is { Event: "CONSULT", Mode: not null })
                // "The constitution was suspended and the borders were closed": two deeds of one kind.
                // "Announced the dissolution of the institutions, the closing of the borders": likewise as nouns in words of their own.
                && !(m.Frame.Event == "COERCE" && m.Frame.Name != poor.Frame.Name && (m.Clause.Kind == PredicateKind.Finite && poor.Clause.Kind == PredicateKind.Finite || poor.Clause.Kind == PredicateKind.Nominal && !poor.Uses.IsEmpty && !poor.Uses.Append(poor.Clause.Predicate).Any(m.Uses.Append(m.Clause.Predicate).Contains)))
                && m.Clause.IsNegated == poor.Clause.IsNegated && Covers(m.Actors, poor.Actors) && (poor.Frame.Event == "PROTEST" && !poor.Actors.IsEmpty || Covers(m.Recipients, poor.Recipients))))
            {
                matches.Remove(poor);
            }
        }

        return matches;
    }

    /// <summary>"A shell hit a school and wounded six children": what one missile did is one act.</summary>
    private static void FoldStruck(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var struck in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: not null }, Recipients.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false, IsPassive: false } }).ToList())
        {
            if (WeaponOf(struck) is { } weapon && matches.FindIndex(m => m != struck && m.Frame.Event == "ASSAULT" && (m.Frame.Mode == struck.Frame.Mode || m.Frame.Mode is null) && m.Clause is { Kind: PredicateKind.Finite, IsNegated: false, IsPassive: false } && m.Clause.Predicate > struck.Clause.Predicate && WeaponOf(m)?.Head == weapon.Head) is >= 0 and var index)
            {
                matches[index] = matches[index].Frame.RecipientMeasure is null
                    ? Joined(WithOwnToll(struck) with { Frame = matches[index].Frame.Mode is null ? struck.Frame : matches[index].Frame, Clause = matches[index].Clause, Trigger = struck.Trigger ?? struck.Clause.Predicate }, matches[index])
                    : Joined(struck with { Tolls = [.. struck.Tolls, Toll.Of(matches[index])] }, matches[index]);
                matches.Remove(struck);
            }
        }

        // "Снаряды упали во дворе, разрушив роддом", "обстрел, повредивший школу, продолжался час": what a converb or participle adds.
        foreach (var added in matches.Where(m => m is { Frame.Event: "ASSAULT", Clause: { Kind: PredicateKind.Participle, IsNegated: false, IsPassive: false } }).ToList())
        {
            if (added.Clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, Phrase.Marker: null })?.Phrase is not { } doer)
            {
                continue;
            }

            var index = matches.FindIndex(m => m != added && m.Frame.Event == "ASSAULT" && (m.Frame.Mode == added.Frame.Mode || added.Frame.Mode is null) && !m.Clause.IsNegated && m.Clause.Kind != PredicateKind.Participle
                && (m.Clause.Predicate == doer.Head || (m.Uses.Contains(doer.Head) || context.IsWeapon(doer)) && m.Clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Head == doer.Head)));
            if (index >= 0)
            {
                matches[index] = Joined(added.Frame.RecipientMeasure is null ? matches[index] : matches[index] with { Tolls = [.. matches[index].Tolls, Toll.Of(added)] }, added);
                matches.Remove(added);
            }
        }

        // "Shelling killed two women and wounded nine passengers": each verb counts those whom it befalls.
        PatternMatch WithOwnToll(PatternMatch match) =>
            match.Frame.RecipientMeasure is null && context.MeasureOf(match.Clause, "killed", "injured") is { } measure && match.Recipients.RemoveAll(r => !context.ClassesOf(r).Any(c => c is "people" or "crowd" or "count" or "state" or "armed")) is { IsEmpty: false } persons
                ? match with { Tolls = [.. match.Tolls, new Toll(persons, measure, match.Unit, null)] } : match;

        Phrase? WeaponOf(PatternMatch match) => match.Clause.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Single && context.IsWeapon(a.Phrase))?.Phrase;
    }

    /// <summary>"The suicide bomber set off a bomb": what the bomber does is the bombing that the word for him tells.</summary>
    private static void FoldBombers(List<PatternMatch> matches)
    {
        foreach (var bomber in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: "suicide-attack" }, Clause.Kind: PredicateKind.Nominal }).ToList())
        {
            if (matches.Find(m => m != bomber && (m.Frame is { Event: "ASSAULT", Mode: "explosives" or "suicide-attack" }
                // "A bomber rammed a police van": nor is what else he does to somebody another deed, save its toll.
                || m.Frame is { Event: "ASSAULT", Mode: null, RecipientMeasure: null } && !m.Recipients.IsEmpty) && m.Clause.Kind != PredicateKind.Nominal && m.Clause.IsNegated == bomber.Clause.IsNegated && m.Actors.Any(a => a.Head == bomber.Clause.Predicate)) is { } deed)
            {
                matches[matches.IndexOf(deed)] = deed with { Frame = bomber.Frame, Tolls = [.. deed.Tolls, new Toll([], "other", bomber.Unit, null), .. bomber.Tolls] };
                matches.Remove(bomber);
            }
        }
    }

    /// <summary>"Attacked miners with axes", "the raid was made with mortars": an act of no kind of its own is of the kind of its means.</summary>
    private static void FoldMeans(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var act in matches.Where(m => m.Frame is { Event: "ASSAULT", Mode: null or "aerial" or "heavy-weapons" or "explosives" or "drone" or "beat" } && !IsToll(m)).ToList())
        {
            // A raid from the air with gas is of the kind of the gas; any other means tells only what no kind is told of.
            var means = matches.FindAll(m => m.Clause.Predicate > act.Clause.Predicate && (IsTiedMeans(m, act) || IsUsed(m, act)));
            if (means.Count == 0 || !matches.Contains(act))
            {
                continue;
            }

            var kind = means.Find(m => m.Frame.Mode == "unconventional" || act.Frame.Mode == "beat" && m.Frame.Mode == "crowd-control") ?? (act.Frame.Mode is null ? means[0] : act);
            matches[matches.IndexOf(act)] = act with { Frame = kind.Frame with { RecipientMeasure = act.Frame.RecipientMeasure, ActorMeasure = act.Frame.ActorMeasure }, Tolls = [.. act.Tolls, .. means.Select(m => new Toll([], "other", m.Unit, null))] };
            matches.RemoveAll(means.Contains);
        }

        bool IsTiedMeans(PatternMatch m, PatternMatch act) =>
            m is { Frame: { Event: "ASSAULT", Mode: not null }, Clause: { Kind: PredicateKind.Nominal, Tie: Relation.Comitative or Relation.Instrument }, Actors.IsEmpty: true, Recipients.IsEmpty: true } && m.Clause.Extent == act.Clause.Extent;

        // "Attacked a camp, using artillery and grenades": what those who attacked use.
        bool IsUsed(PatternMatch m, PatternMatch act) =>
            m is { Frame: { Event: "ASSAULT", Mode: not (null or "abduct") } } && m.Recipients.All(context.IsWeapon)
            && context.ClausesOf(m.Clause.Sentence).Any(c => c is { Kind: PredicateKind.Participle, IsPassive: false } && c.Predicate > act.Clause.Predicate && (c.Predicate == m.Clause.Predicate || c.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head == m.Clause.Predicate))
                && context.Syntax.RoleOf(context.Report.Sentences[c.Sentence].Words[c.Predicate].Lemma + " means") == "wields")
            && Covers(act.Actors, m.Actors);
    }

    /// <summary>"A drone attack set a depot ablaze", "killed two men in a raid": what an act's own noun destroys is what it struck; the raid that somebody was killed in is no search.</summary>
    private static void FoldBurnt(List<PatternMatch> matches)
    {
        foreach (var deed in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: "destroy" }, Recipients.IsEmpty: false, Clause: { IsNegated: false, Kind: not PredicateKind.Nominal } }).ToList())
        {
            if (matches.Find(m => m is { Frame: { Event: "ASSAULT", Mode: not (null or "destroy") }, Recipients.IsEmpty: true, Clause: { Kind: PredicateKind.Nominal, IsNegated: false } } && deed.Clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false, Phrase.Marker: null } && a.Phrase.Head == m.Clause.Predicate)) is { } act)
            {
                matches[matches.IndexOf(act)] = act with { Recipients = deed.Recipients, Tolls = [.. act.Tolls, new Toll([], "other", deed.Unit, null), .. deed.Tolls] };
                matches.Remove(deed);
            }
        }

        matches.RemoveAll(m => m is { Frame: { Event: "COERCE", Mode: "seize" }, Clause: { Kind: PredicateKind.Nominal, Tie: Relation.Location } } && m.Recipients.All(r => r.Marker is not null)
            && matches.Exists(k => k != m && k.Frame is { Event: "ASSAULT" } && !k.Actors.IsEmpty && !k.Recipients.IsEmpty && !k.Clause.IsNegated && k.Clause.Arguments.Any(a => a.Relation == Relation.Location && a.Phrase.Head == m.Clause.Predicate)));
    }

    /// <summary>"The bombs were found and defused": what is found, seized or averted did not go off.</summary>
    private static void FoldFoundWeapons(List<PatternMatch> matches)
    {
        var found = matches.Where(m => m.Frame.Acled == "disrupted" && !m.Clause.IsNegated).ToList();
        if (found.Count > 0)
        {
            matches.RemoveAll(m => m is { Frame: { Event: "ASSAULT", Mode: "explosives" or "heavy-weapons" or "suicide-attack" }, Clause.Kind: PredicateKind.Nominal, Actors.IsEmpty: true }
                && (m.Recipients.IsEmpty && m.Uses.Length <= 1 || found.Exists(f => f.Recipients.Any(r => r.Head == m.Clause.Predicate))));
        }
    }

    /// <summary>"The protest turned violent": a protest that is said to have become a riot is one.</summary>
    private static void FoldTurned(List<PatternMatch> matches)
    {
        foreach (var riot in matches.Where(m => m.Frame is { Event: "PROTEST", Mode: "riot" } && m.Clause.Kind != PredicateKind.Nominal).ToList())
        {
            if (matches.Find(m => m is { Frame: { Event: "PROTEST", Mode: "demo" }, Clause.Kind: PredicateKind.Nominal } && riot.Clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single or Function.Undergoer && a.Phrase.Head == m.Clause.Predicate)) is { } protest)
            {
                matches[matches.IndexOf(riot)] = riot with { Actors = [.. riot.Actors.Where(a => a.Head != protest.Clause.Predicate), .. protest.Actors] };
                matches.Remove(protest);
            }
        }
    }

    /// <summary>"Prisoners rioted, setting fire to their beds": what those who riot destroy is part of the riot.</summary>
    private static void FoldRiots(List<PatternMatch> matches)
    {
        foreach (var riot in matches.Where(m => m is { Frame: { Event: "PROTEST", Mode: "riot" }, Actors.IsEmpty: false, Clause.IsNegated: false }).ToList())
        {
            var whole = riot;
            foreach (var deed in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: "destroy" } or { Event: "PROTEST", Mode: "vandalize" }, Clause: { Kind: PredicateKind.Participle, IsNegated: false } } && !m.Actors.IsEmpty && Covers(riot.Actors, m.Actors)).ToList())
            {
                whole = whole with { Tolls = [.. whole.Tolls, new Toll([], "other", deed.Unit, null), .. deed.Tolls] };
                matches.Remove(deed);
            }

            matches[matches.IndexOf(riot)] = whole;
        }
    }

    /// <summary>An act with whom another word for it befell and with the tolls of that word.</summary>
    private static PatternMatch Joined(PatternMatch act, PatternMatch other) =>
        act with { Recipients = [.. act.Recipients, .. other.Recipients.Where(r => !act.Recipients.Contains(r))], Tolls = [.. act.Tolls, .. other.Tolls] };

    /// <summary>"Students blocked two roads, chanting slogans", "a strike … in a protest against prices": what those who block or strike do is one protest.</summary>
    private static void FoldGatherings(List<PatternMatch> matches)
    {
        foreach (var gathering in matches.Where(m => m is { Frame: { Event: "PROTEST", Mode: "demo" }, Clause: { IsNegated: false, Kind: PredicateKind.Participle or PredicateKind.Nominal } }).ToList())
        {
            var whole = gathering.Clause.Kind == PredicateKind.Participle
                ? gathering.Actors.IsEmpty ? -1 : matches.FindIndex(m => m != gathering && m.Frame.Event == "PROTEST" && m.Clause.Kind != PredicateKind.Nominal && !m.Clause.IsNegated && Covers(m.Actors, gathering.Actors)
                    // "Жители, собравшиеся у мэрии, перекрыли улицу": before the verb too, where it is said of just those who act.
                    && (m.Clause.Predicate < gathering.Clause.Predicate || m.Clause.Kind == PredicateKind.Finite && Covers(gathering.Actors, m.Actors)))
                : gathering is { Tolls.IsEmpty: true, Clause.Tie: Relation.Location } ? matches.FindIndex(m => m != gathering && m.Frame is { Event: "PROTEST", Mode: "strike" or "obstruct" or "hunger" or "boycott" } && !m.Clause.IsNegated && m.Clause.Predicate < gathering.Clause.Predicate && Covers(m.Actors, gathering.Actors)) : -1;
            if (whole >= 0)
            {
                matches[whole] = matches[whole] with { Tolls = [.. matches[whole].Tolls, .. gathering.Tolls] };
                matches.Remove(gathering);
            }
        }
    }

    /// <summary>"The evacuation goes on: 580 people were taken out", "продолжаются задержания: арестованы 12 человек": the noun says what kind of thing the figures are of.</summary>
    private static void FoldHeadings(List<PatternMatch> matches) =>
        matches.RemoveAll(h => (h is { Tolls.IsEmpty: true, Actors.IsEmpty: true, Recipients.IsEmpty: true, Frame.Name: "arrests", Clause: { IsNegated: false, Tie: Relation.None } } or { Tolls.IsEmpty: true, Actors.IsEmpty: true, Frame.Name: "evacuate", Clause: { Kind: PredicateKind.Nominal, IsNegated: false, Tie: Relation.None } })
            && matches.Exists(m => m != h && m.Frame.Event == h.Frame.Event && m.Frame.Mode == h.Frame.Mode && m.Frame.RecipientMeasure is not null && m.Clause is { IsNegated: false, Kind: not PredicateKind.Nominal } && m.Clause.Predicate > h.Clause.Predicate && m.Clause.Extent.First > h.Clause.Predicate));

    /// <summary>"Are to meet in Geneva under the mediation of Oman": one meeting.</summary>
    private static void FoldMediation(List<PatternMatch> matches)
    {
        foreach (var mediation in matches.Where(m => m is { Frame: { Event: "CONSULT", Mode: "third-party" }, Clause: { Kind: PredicateKind.Nominal, IsNegated: false, Tie: not Relation.None } or { Kind: PredicateKind.Participle, IsNegated: false, IsPassive: true } }).ToList())
        {
            if (matches.FindIndex(m => m is { Frame: { Event: "CONSULT", Mode: null }, Clause.IsNegated: false } && m.Clause.Kind != PredicateKind.Nominal) is >= 0 and var meeting)
            {
                // "Talks took place under the mediation of Oman": of two nouns that which names more.
                var poor = matches[meeting] is { Actors.IsEmpty: true, Recipients.IsEmpty: true } ? matches[meeting] : mediation;
                matches[meeting] = poor == mediation ? matches[meeting] with { Frame = matches[meeting].Frame with { Mode = "third-party" } } : matches[meeting];
                matches.Remove(poor);
            }
        }
    }

    /// <summary>"A student was shot when police opened fire on a crowd": one act, of which one clause tells who did it and the other whom else it befell.</summary>
    private static void FoldShots(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var shot in matches.Where(m => m is { Frame: { Event: "ASSAULT", Mode: "firearms" }, Actors.IsEmpty: true, Recipients.IsEmpty: false, Clause: { IsPassive: true, IsNegated: false } }).ToList())
        {
            var index = matches.FindIndex(m => m != shot && m is { Frame: { Event: "ASSAULT", Mode: "firearms" }, Actors.IsEmpty: false, Clause: { Kind: PredicateKind.Finite, IsNegated: false } } && m.Clause.Predicate > shot.Clause.Predicate && OpensWithConjunction(m.Clause, context));
            if (index >= 0)
            {
                matches[index] = Joined(shot.Frame.RecipientMeasure is null ? matches[index] : matches[index] with { Tolls = [.. matches[index].Tolls, Toll.Of(shot)] }, shot);
                matches.Remove(shot);
            }
        }
    }

    /// <summary>"The quake set off a tsunami", "40 were hurt, 29 are missing": one sentence tells one disaster and one toll of nobody's doing.</summary>
    private static void FoldIncidents(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            for (var j = matches.Count - 1; j > i; j--)
            {
                var (first, second) = (matches[i], matches[j]);
                if (first.Clause.IsNegated != second.Clause.IsNegated)
                {
                    continue;
                }

                // "Gunmen killed nine people and wounded a dozen": whom the same doers killed and hurt is one toll.
                var sameDoers = IsToll(first) && IsToll(second) && !first.Actors.IsEmpty && first.Frame.RecipientMeasure != second.Frame.RecipientMeasure && first.Frame.Event == second.Frame.Event && Covers(first.Actors, second.Actors) && Covers(second.Actors, first.Actors)
                    && first.Clause is { Kind: PredicateKind.Finite, Modal: null } && second.Clause is { Kind: PredicateKind.Finite, Modal: null };
                // "Снарядами убиты пятеро жителей и ранены 35": one breath, two words.
                var inOneBreath = IsToll(first) && IsToll(second) && !IsDamage(second) && second.Actors.IsEmpty && first.Frame.RecipientMeasure != second.Frame.RecipientMeasure && second.Frame.RecipientMeasure is "killed" or "injured" && first.Clause is { Kind: not PredicateKind.Nominal, Modal: null } && second.Clause.Kind is PredicateKind.Finite or PredicateKind.Participle
                    && second.Clause.Extent.First is var start && start > first.Clause.Predicate && context.Report.Sentences[second.Clause.Sentence].Words is var words && (words[start].Upos == Upos.CCONJ || start > 0 && words[start - 1].Upos == Upos.CCONJ) && start - first.Clause.Predicate <= Reach;
                if ((IsBareToll(first) && IsBareToll(second) || sameDoers || inOneBreath) && !context.AreApart(first.Clause, second.Clause) && !context.AreToldApart(first, second))
                {
                    matches[i] = first with { Tolls = [.. first.Tolls, Toll.Of(second), .. second.Tolls] };
                    matches.RemoveAt(j);
                }
                else if (first.Frame is { Event: "INCIDENT", Mode: "disaster" or "accident" or "fire" or "outage" } && second.Frame.Event == "INCIDENT" && second.Frame.Mode == first.Frame.Mode
                    // "Floods drove thousands from their homes, and cholera was spreading": what makes people ill is another.
                    && IsEpidemic(first, context) == IsEpidemic(second, context)
                    // "Без света остались в Лимаче, перебои с водой — в Сан-Антонио": one each.
                    && !(first.Frame.Mode == "outage" && context.AreApart(first.Clause, second.Clause)))
                {
                    // "Ураган повредил мост и разрушил 40 домов": with what either word tells that it befell.
                    matches[i] = first with { Recipients = first.Frame.RecipientMeasure == second.Frame.RecipientMeasure && second.Clause.Kind == PredicateKind.Finite ? [.. first.Recipients, .. second.Recipients.Except(first.Recipients)] : first.Recipients, Tolls = [.. first.Tolls, .. second.Tolls] };
                    matches.RemoveAt(j);
                }
                else if ((first.Frame, second.Frame) is ({ Event: "INCIDENT", Mode: "disaster" or "fire" }, { Name: "displace" }) or ({ Name: "displace" }, { Event: "INCIDENT", Mode: "disaster" or "fire" }) && !context.AreApart(first.Clause, second.Clause) && !context.AreToldApart(first, second))
                {
                    // "წყალდიდობის გამო 80 ათასმა ადამიანმა სახლი დატოვა": who fled it.
                    var (act, fled) = first.Frame.Name == "displace" ? (second, first) : (first, second);
                    matches[i] = act with { Tolls = [.. act.Tolls, new Toll([.. fled.Recipients, .. fled.Actors], "displaced", fled.Unit, null), .. fled.Tolls] };
                    matches.RemoveAt(j);
                }
                else if (first.Frame is { Event: "INCIDENT", Mode: "disaster" } && second is { Frame: { Event: "INCIDENT", Mode: "accident" }, Recipients.IsEmpty: false })
                {
                    // "A quake struck, twenty houses collapsed".
                    matches[i] = first with { Tolls = [.. first.Tolls, new Toll(second.Recipients, "damaged", second.Unit, null), .. second.Tolls] };
                    matches.RemoveAt(j);
                }
            }
        }
    }

    /// <summary>"Won the election, becoming the first woman president", «была назначена и стала»: two words for one taking of office by the same.</summary>
    private static void FoldOffices(List<PatternMatch> matches)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            for (var j = matches.Count - 1; j > i && matches[i] is { Frame: { Event: "INCIDENT", Mode: "office" }, Clause.IsNegated: false } first; j--)
            {
                if (matches[j] is { Frame: { Event: "INCIDENT", Mode: "office" }, Clause.IsNegated: false } second && second.Clause.Tense == first.Clause.Tense && IsOfSame(first.Clause, second.Clause))
                {
                    matches.RemoveAt(j);
                }
            }
        }

        static bool IsOfSame(Clause first, Clause second) =>
            second.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor or Function.Undergoer or Function.Single } && first.Arguments.Any(f => f.Function is Function.Actor or Function.Undergoer or Function.Single && f.Phrase.Head == a.Phrase.Head));
    }

    /// <summary>Whether any word that tells a happening names a disease that spreads.</summary>
    private static bool IsEpidemic(PatternMatch match, ReportContext context) =>
        match.Uses.Append(match.Clause.Predicate).Any(at => context.Syntax.RoleOf(context.Report.Sentences[match.Clause.Sentence].Words[at].Lemma + " disease") == "epidemic");

    private static bool IsBareToll(PatternMatch match) => IsToll(match) && !IsDamage(match) && (match.Actors.IsEmpty || match.Frame.Agentless is null);

    private static bool Covers(ImmutableArray<Phrase> rich, ImmutableArray<Phrase> poor) => poor.All(p => rich.Any(r => r.Head == p.Head && r.Words.Sentence == p.Words.Sentence));

    private static bool IsToll(PatternMatch match) => match.Frame.Agentless is "INCIDENT/casualties" || match.Frame is { Event: "INCIDENT", Mode: "casualties", RecipientMeasure: not null };

    /// <summary>"The blast damaged two shops": what only adds what an act destroyed.</summary>
    private static bool IsDamage(PatternMatch match) => match.Frame is { Event: "INCIDENT", RecipientMeasure: "damaged" };

    /// <summary>"Two died in the clashes", "the clashes killed two".</summary>
    private static bool IsIn(PatternMatch toll, PatternMatch act) => toll.Actors.IsEmpty
        ? toll.Clause.Arguments.Any(a => a.Phrase.Head == act.Clause.Predicate && (a.Relation is Relation.Location or Relation.Cause or Relation.Time || a is { Function: Function.Actor or Function.Recipient, Phrase.Marker: null }))
        : toll.Actors.All(a => a.Head == act.Clause.Predicate);

    private static bool IsTollOf(PatternMatch toll, PatternMatch act, ReportContext context)
    {
        // "Взрыв в котельной, унёсший жизни троих, произошёл ночью": what a participle says of the noun of the act.
        if (toll.Clause is { Kind: PredicateKind.Participle, IsPassive: false } && context.Syntax.Sides == "accusative" && toll.Clause.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null } && (a.Phrase.Head == act.Clause.Predicate || act.Uses.Contains(a.Phrase.Head))))
        {
            return true;
        }

        // "Беспорядки, повлёкшие гибель тридцати заключённых": likewise of a toll that is its object.
        if (toll.Clause is { Kind: PredicateKind.Nominal } && context.Syntax.Sides == "accusative" && context.ClausesOf(toll.Clause.Sentence).Any(c => c is { Kind: PredicateKind.Participle, IsPassive: false, IsNegated: false } && c.Arguments.Any(a => a.Phrase.Head == toll.Clause.Predicate && !a.IsInherited)
            && c.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null } && (a.Phrase.Head == act.Clause.Predicate || act.Uses.Contains(a.Phrase.Head)))))
        {
            return true;
        }

        // "One died after supporters and police clashed".
        if (act is { Frame: { Event: "PROTEST", Mode: "riot" }, Clause.Kind: PredicateKind.Finite } && toll is { Actors.IsEmpty: true, Clause.Kind: PredicateKind.Finite } && OpensWithConjunction(act.Clause, context))
        {
            return true;
        }

        // "Farmers clashed with herders, leaving nine dead": nobody's doing, what a participle adds.
        var isAdded = toll.Clause is { Kind: PredicateKind.Participle, IsPassive: false } && toll.Clause.Predicate > act.Clause.Predicate;
        if (act is { Frame: { Event: "PROTEST", Mode: "riot" }, Clause.Kind: PredicateKind.Finite } && toll.Actors.IsEmpty && isAdded)
        {
            return true;
        }

        // "Clashes broke out at the gate, three people were hurt": nobody's doing, told right behind.
        if (act.Frame is { Event: "PROTEST", Mode: "riot" } && toll is { Actors.IsEmpty: true, Clause: { Kind: PredicateKind.Finite, IsNegated: false } } && act.Clause.Predicate < toll.Clause.Predicate && toll.Clause.Predicate - act.Clause.Predicate <= Reach)
        {
            return true;
        }

        if (act.Frame.Event is not "ASSAULT" && act.Frame is not { Event: "INCIDENT", Mode: "disaster" or "accident" or "fire" })
        {
            return false;
        }

        // "Bombs went off in the capital and two students are missing": nobody is missing of an act that no word ties him to.
        if (act.Frame.Event == "ASSAULT" && toll is { Frame.RecipientMeasure: "missing", Clause.Kind: PredicateKind.Finite } && act.Clause.Extent != toll.Clause.Extent && !OpensWithConjunction(act.Clause, context) && !IsTiedBack(toll.Clause, context))
        {
            return false;
        }

        // "Dozens would have died had the driver not noticed the bomb": nobody's toll.
        if (toll.Clause.Modal is { } modal && act.Clause.Modal is null && context.Syntax.RoleOf(modal) == "future")
        {
            return false;
        }

        // "Burnt the office after the death of a farmer": what came before is no toll of it.
        if (toll.Clause is { Kind: PredicateKind.Nominal, Tie: Relation.After or Relation.Before } && act.Clause.Kind != PredicateKind.Nominal)
        {
            return false;
        }

        // "Shook the town two weeks after the disaster that killed 300": nor what a relative clause tells of what came before.
        if (toll.Clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor, Phrase.Relation: Relation.After or Relation.Since or Relation.Before } && a.Phrase.Head != act.Clause.Predicate))
        {
            return false;
        }

        // "Shells fired by rebels killed two", "were killed by rockets fired from Lebanon": nor is it anything else that kills.
        if (act.Frame.Event == "ASSAULT" && act.Clause.IsPassive && toll.Clause.Arguments.Any(a => a.Function == Function.Actor
            // "The gunman who killed two nurses was shot by police": who kills is nobody's means.
            && !context.ClassesOf(a.Phrase).Any(c => c is "people" or "crowd" or "armed" or "state" or "office") && (a.Phrase.Marker is null || a.Relation == Relation.Agent) && act.Clause.Arguments.Any(b => b.Function == Function.Undergoer && b.Phrase.Head == a.Phrase.Head)))
        {
            return true;
        }

        // "The blast killed five": the act is what kills.
        if (toll.Actors.Any(a => a.Head == act.Clause.Predicate) || toll.Clause.Arguments.Any(a => a.Function == Function.Actor && a.Phrase.Head == act.Clause.Predicate && a.Phrase.Marker is null))
        {
            return true;
        }

        // "Gunmen attacked the village and killed thirty".
        if (!toll.Actors.IsEmpty)
        {
            // "A bus plunged into a ravine, killing nine": what a thing did.
            if (act.Frame.Event == "INCIDENT" && isAdded && toll.Actors.All(a => act.Clause.Arguments.Any(b => b.Phrase == a)))
            {
                return true;
            }

            return act.Frame is { Event: "ASSAULT", Mode: not ("abduct" or "sexual" or "destroy" or "torture") } && (act is { Actors.IsEmpty: true, Clause.Kind: PredicateKind.Nominal } && toll.Clause.Arguments.Any(a => a.Relation is Relation.Location or Relation.Time && a.Phrase.Head == act.Clause.Predicate) || toll.Actors.Any(a => act.Actors.Any(b => b.Head == a.Head && b.Words.Sentence == a.Words.Sentence)) || toll.Clause.Kind == PredicateKind.Participle && toll.Clause.Predicate > act.Clause.Predicate);
        }

        if (act.Frame.Event == "INCIDENT" && act.Clause.IsNegated == toll.Clause.IsNegated || act.Clause.Kind == PredicateKind.Nominal && IsIn(toll, act))
        {
            return true;
        }

        // "Forty died in the quake"; "a bomb went off, killing three".
        if (act.Clause.Kind is PredicateKind.Finite or PredicateKind.Nominal && act.Frame.Event == "ASSAULT" && (!act.Actors.IsEmpty || act.Frame.Mode is not null) && (toll.Clause.Kind == PredicateKind.Finite || toll.Clause is { Kind: PredicateKind.Participle, IsPassive: true } && act.Clause.Predicate > toll.Clause.Predicate) && OpensWithConjunction(act.Clause, context))
        {
            return true;
        }

        // "Gunmen attacked two posts near the border with the neighbouring state, injuring six": however far, what an active participle adds.
        if (isAdded && act.Frame.Event == "ASSAULT" && (act.Clause.Kind == PredicateKind.Finite || act.Clause.Kind == PredicateKind.Nominal && act.Clause.Extent == toll.Clause.Extent))
        {
            return true;
        }

        // "The shelling of a clinic at Sake in the green hills above the old lake road, in which four nurses were killed": however far.
        if (act is { Frame.Event: "ASSAULT", Clause.Kind: PredicateKind.Nominal } && act.Clause.Predicate < toll.Clause.Predicate && act.Clause.IsNegated == toll.Clause.IsNegated && toll.Clause.Kind == PredicateKind.Finite && IsTiedBack(toll.Clause, context))
        {
            return true;
        }

        var near = Math.Abs(act.Clause.Predicate - toll.Clause.Predicate) <= Reach;
        return near && (act is { Frame: { Event: "ASSAULT", Mode: not null }, Clause.Kind: PredicateKind.Finite } && IsDamage(toll) && act.Recipients.Length > 0 || act.Frame.Event == "ASSAULT" && act.Clause.Predicate < toll.Clause.Predicate && act.Clause.IsNegated == toll.Clause.IsNegated && toll.Clause.Kind == PredicateKind.Finite && (act.Frame.Mode is not null || act is { Frame.Name: "attack", Actors.IsEmpty: false, Recipients.IsEmpty: false, Clause.Kind: PredicateKind.Finite }) || act.Clause.Extent == toll.Clause.Extent && act.Clause.Kind != PredicateKind.Finite
            || toll.Clause.Kind == PredicateKind.Participle && toll.Clause.Predicate > act.Clause.Predicate
            || toll.Clause.Kind == PredicateKind.Nominal && act.Clause.Extent == toll.Clause.Extent);
    }
}
