using Matiane.Claims;

namespace Matiane.Chronicle.Views;

/// <summary>What event, mode and canonical names tell of states, for claims that came coded without them.</summary>
internal static class CodedStates
{
    /// <summary>The changes; nothing where the coding tells none.</summary>
    public static IEnumerable<StateChange> Of(Claim claim) => (claim.Event, claim.Mode) switch
    {
        ("COERCE", "martial-law") => [new StateChange(Things(claim).Any(t => t.Kind == StateKinds.MartialLaw) ? StateKinds.MartialLaw : StateKinds.Emergency, "begin")],
        ("COERCE", "curfew") => [new StateChange(StateKinds.Curfew, "begin")],
        ("COERCE", "censor") => [Things(claim).Where(t => t.Kind == StateKinds.Messenger).Select(t => Changed(t, "begin")).FirstOrDefault() ?? new StateChange(StateKinds.Media, "begin") { Scope = Name(claim.Recipients) }],
        ("COERCE", "withhold") or ("INCIDENT", "outage") => Things(claim).Where(t => IsService(t.Kind)).Select(t => Changed(t, "begin")),
        ("COERCE", "restrict") => Things(claim).Where(t => t.Kind is StateKinds.Border or StateKinds.Airport).Select(t => Changed(t, "begin")),
        ("CONCEDE", _) => Things(claim).Where(t => t.Kind != StateKinds.Office).Select(t => Changed(t, "end")),
        ("RETREAT", "resign") => InOffice("leave", Name(claim.Actors)),
        ("INCIDENT", "office") => InOffice("take", Name(claim.Recipients) ?? Name(claim.Actors)),
        _ => [],
    };

    private static IEnumerable<StateThing> Things(Claim claim) =>
        claim.Recipients.Concat(claim.Actors).Select(p => p.Name).OfType<string>().Select(StateNames.Find).OfType<StateThing>().Distinct();

    private static StateChange Changed(StateThing thing, string change) => new(thing.Kind, change) { Scope = thing.Scope };

    private static bool IsService(string kind) => kind is StateKinds.Internet or StateKinds.Phones or StateKinds.Power or StateKinds.Water or StateKinds.Gas or StateKinds.Messenger;

    private static StateChange[] InOffice(string change, string? office) => office is null ? [] : [new StateChange(StateKinds.Office, change) { Scope = office }];

    /// <summary>The first name of a side; that of a private person is told in no state.</summary>
    private static string? Name(IEnumerable<Party> parties) => parties.Where(p => !p.IsPrivatePerson).Select(p => p.Name).FirstOrDefault(n => n is not null);
}
