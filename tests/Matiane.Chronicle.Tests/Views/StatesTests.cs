using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Mentions;

namespace Matiane.Chronicle.Tests.Views;

/// <summary>States from claims that are made by hand: what they tell at each moment.</summary>
public class StatesTests
{
    private static readonly Place Country = new("Kyrgyzstan", PlacePrecision.Country, 41.5, 75) { Country = "KG" };
    private static readonly Place City = new("Bishkek", PlacePrecision.City, 42.87, 74.59) { Country = "KG", Admin1 = "Bishkek", GeoNamesId = 1528675 };
    private static readonly Place OtherCity = new("Osh", PlacePrecision.City, 40.53, 72.8) { Country = "KG", Admin1 = "Osh Region", GeoNamesId = 1527534 };

    [Fact]
    public void A_state_holds_from_its_beginning_to_its_end_with_evidence_at_both()
    {
        var states = Derive(Claim("a", 5, Country, Begin("emergency")), Claim("b", 12, Country, End("emergency")));
        var emergency = Assert.Single(At(states, Country, 8));
        Assert.Equal(("a#c1", "b#c1"), (Assert.Single(emergency.Began), Assert.Single(emergency.Ended)));
        Assert.Equal((5, 12), (emergency.Since!.Value.At.Day, emergency.Until!.Value.At.Day));
        Assert.Empty(At(states, Country, 4));
        Assert.Empty(At(states, Country, 13));
    }

    [Fact]
    public void What_holds_in_a_country_holds_in_its_cities_until_it_ends_there()
    {
        var states = Derive(Claim("a", 5, Country, Begin("emergency")), Claim("b", 8, City, End("emergency")));
        Assert.Single(At(states, City, 7));
        Assert.Empty(At(states, City, 9));
        Assert.Single(At(states, OtherCity, 9));
    }

    [Fact]
    public void What_ends_in_a_country_ends_in_its_cities() =>
        Assert.Empty(At(Derive(Claim("a", 5, City, Begin("curfew")), Claim("b", 9, Country, End("curfew"))), City, 10));

    [Fact]
    public void The_internet_that_comes_back_ends_the_cut_of_its_mobile_part()
    {
        var states = Derive(Claim("a", 5, City, Begin("internet") with { Scope = "mobile" }), Claim("b", 6, City, End("internet")));
        Assert.Equal("mobile", Assert.Single(At(states, City, 5)).Scope);
        Assert.Empty(At(states, City, 7));
    }

    [Fact]
    public void The_mobile_part_that_comes_back_does_not_end_a_whole_cut() =>
        Assert.Null(Assert.Single(At(Derive(Claim("a", 5, City, Begin("internet")), Claim("b", 6, City, End("internet") with { Scope = "mobile" })), City, 7)).Scope);

    [Fact]
    public void An_announced_end_is_told_as_announced_and_holds_until_somebody_tells_another()
    {
        var states = Derive(Claim("a", 5, City, Begin("curfew") with { Until = "2024-03-19" }));
        var curfew = Assert.Single(At(states, City, 10));
        Assert.True(curfew.UntilIsPlanned);
        Assert.Empty(At(states, City, 20));
        var extended = Derive(Claim("a", 5, City, Begin("curfew") with { Until = "2024-03-19" }), Claim("b", 18, City, new StateChange("curfew", "extend") { Until = "2024-03-25" }));
        Assert.Equal("b#c1", Assert.Single(Assert.Single(At(extended, City, 20)).Extended));
    }

    [Fact]
    public void What_is_announced_is_planned_and_not_in_force()
    {
        var states = Derive(Claim("a", 5, City, Begin("curfew"), ClaimStatus.Planned, day: 8));
        Assert.True(Assert.Single(At(states, City, 6)).IsPlanned);
        Assert.False(states[0].IsInForce(Day(9)));
        Assert.Empty(At(states, City, 20));
    }

    [Fact]
    public void What_was_announced_and_came_is_one_state()
    {
        var states = Derive(Claim("a", 5, City, Begin("curfew"), ClaimStatus.Planned, day: 8), Claim("b", 8, City, Begin("curfew")));
        Assert.False(Assert.Single(states).IsPlanned);
    }

    [Fact]
    public void An_end_told_for_a_later_day_is_announced()
    {
        var states = Derive(Claim("a", 5, City, Begin("curfew")), Claim("b", 8, City, End("curfew"), day: 10));
        Assert.True(Assert.Single(At(states, City, 9)).UntilIsPlanned);
        Assert.Empty(At(states, City, 11));
    }

    [Fact]
    public void What_is_to_end_or_to_be_prolonged_holds_now()
    {
        Assert.True(Assert.Single(At(Derive(Claim("a", 8, City, End("curfew"), day: 10)), City, 9)).IsInForce(Day(9)));
        Assert.True(Assert.Single(At(Derive(Claim("a", 8, City, new StateChange("martial-law", "extend") { Until = "2024-03-25" }, day: 10)), City, 9)).IsInForce(Day(9)));
    }

    [Fact]
    public void A_state_that_is_only_told_to_hold_has_no_known_beginning()
    {
        var states = Derive(Claim("a", 8, City, new StateChange("curfew", "hold"), day: null));
        Assert.Null(Assert.Single(At(states, City, 9)).Since);
        Assert.Empty(At(states, City, 6));
    }

    [Fact]
    public void What_nobody_speaks_of_for_long_is_unknown_since_the_last_word()
    {
        var cut = Assert.Single(At(Derive(Claim("a", 5, City, Begin("power"))), City, 12));
        Assert.True(cut.IsUnknown(Day(12)));
        Assert.False(cut.IsInForce(Day(12)));
        Assert.True(cut.IsInForce(Day(6)));
    }

    [Fact]
    public void A_denial_contradicts_and_a_denied_end_confirms()
    {
        var denied = Derive(Claim("a", 5, City, Begin("internet")), Claim("b", 6, City, Begin("internet"), ClaimStatus.Denied));
        Assert.Equal("b#c1", Assert.Single(Assert.Single(denied).Contradicted));
        var goesOn = Derive(Claim("a", 5, City, Begin("power")), Claim("b", 8, City, End("power"), ClaimStatus.Negated, day: null));
        Assert.True(Assert.Single(goesOn).IsInForce(Day(9)));
    }

    [Fact]
    public void Who_names_it_after_its_end_opens_nothing_and_who_tells_that_it_goes_on_contradicts()
    {
        var named = Derive(Claim("a", 5, City, Begin("curfew")), Claim("b", 9, City, End("curfew")), Claim("c", 12, City, new StateChange("curfew", "named"), day: null));
        Assert.Empty(Assert.Single(named).Contradicted);
        Assert.Empty(At(named, City, 12));
        var goesOn = Derive(Claim("a", 5, City, Begin("curfew")), Claim("b", 9, City, End("curfew")), Claim("c", 12, City, new StateChange("curfew", "hold"), day: null));
        Assert.Equal("c#c1", Assert.Single(Assert.Single(goesOn).Contradicted));
    }

    [Theory]
    [InlineData(ClaimStatus.Historical)]
    [InlineData(ClaimStatus.Demanded)]
    [InlineData(ClaimStatus.Threatened)]
    [InlineData(ClaimStatus.Hypothetical)]
    public void Background_wishes_and_suppositions_tell_no_state(ClaimStatus status) => Assert.Empty(Derive(Claim("a", 5, City, Begin("curfew"), status)));

    [Fact]
    public void An_office_passes_from_holder_to_holder()
    {
        var states = Derive(
            Claim("a", 5, City, Office("leave", "A. Old")), Claim("b", 6, City, Office("act", "B. Meanwhile")), Claim("c", 11, Country, Office("take", "C. New")),
            Claim("d", 12, Country, Office("take", "C. New"), day: 11));
        Assert.Equal(["resigned", "acting", "held"], states.Select(s => s.Tenure));
        Assert.Equal(("acting", "B. Meanwhile"), (At(states, OtherCity, 8).Single().Tenure, At(states, OtherCity, 8).Single().Holder));
        Assert.Equal("c#c1 d#c1", string.Join(' ', At(states, Country, 20).Single().Began));
        Assert.Equal("b#c1", Assert.Single(states[0].Ended));
    }

    [Theory]
    [InlineData("RETREAT", "resign")]
    [InlineData("INCIDENT", "office")]
    public void No_private_person_is_named_as_an_office(string kind, string mode)
    {
        static Claim By(string kind, string mode, bool isPrivate) =>
            new("c1", kind, mode, default, default) { Actors = [new Party(null, "Anna Beridze", null, null, null) { IsPrivatePerson = isPrivate }] };
        Assert.Empty(CodedStates.Of(By(kind, mode, isPrivate: true)));
        Assert.Equal("Anna Beridze", Assert.Single(CodedStates.Of(By(kind, mode, isPrivate: false))).Scope);
    }

    [Fact]
    public void A_mayor_is_mayor_of_his_city_only() =>
        Assert.Empty(At(Derive(Claim("a", 5, City, Office("take", "A. Mayor") with { Scope = "mayor" })), OtherCity, 6));

    [Fact]
    public void Claims_that_came_without_states_tell_them_by_event_and_canonical_names()
    {
        var cut = Claim("a", 5, City, null) with { Claim = Plain("COERCE", "withhold", "mobile internet", 5) };
        var back = Claim("b", 8, City, null) with { Claim = Plain("CONCEDE", null, "mobile internet", 8) };
        var state = Assert.Single(Derive(cut, back));
        Assert.Equal(("internet", "mobile", 8), (state.Kind, state.Scope, state.Until!.Value.At.Day));
    }

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        ChronicleClaim[] claims =
        [
            Claim("a", 5, Country, Begin("emergency")), Claim("b", 6, City, Begin("curfew") with { Hours = "22:00/05:00" }), Claim("c", 7, City, Begin("internet")), Claim("d", 8, City, End("internet")),
            Claim("e", 9, City, End("curfew"), day: 12), Claim("f", 12, Country, End("emergency")), Claim("g", 13, Country, new StateChange("emergency", "named"), day: null), Claim("h", 6, Country, Office("leave", "A. Old")), Claim("i", 7, Country, Office("act", "B. Meanwhile")),
        ];
        var expected = Told(claims);
        for (var seed = 0; seed < 20; seed++)
        {
            new Random(seed).Shuffle(claims);
            Assert.Equal(expected, Told(claims));
        }
    }

    private static string Told(ChronicleClaim[] claims) => string.Join('\n', States.Derive(claims).Select(s => StateLines.Line(s, null)));

    private static PlaceState[] Derive(params ChronicleClaim[] claims) => [.. States.Derive(claims)];

    private static PlaceState[] At(PlaceState[] states, Place place, int day) => [.. States.At(states, place, Day(day))];

    private static DateTimeOffset Day(int day) => new(2024, 3, day, 12, 0, 0, TimeSpan.Zero);

    private static StateChange Begin(string kind) => new(kind, "begin");

    private static StateChange End(string kind) => new(kind, "end");

    private static StateChange Office(string change, string holder) => new("office", change) { Scope = "prime minister", Holder = holder };

    /// <param name="document">Id of its report.</param>
    /// <param name="published">Day of publication.</param>
    /// <param name="place">Where.</param>
    /// <param name="change">What it changes; null for a claim that is replaced.</param>
    /// <param name="status">How it is put.</param>
    /// <param name="day">Day that the text tells; 0: that of publication; null: the text tells none.</param>
    private static ChronicleClaim Claim(string document, int published, Place place, StateChange? change, ClaimStatus status = ClaimStatus.Asserted, int? day = 0)
    {
        var report = new ReportHead(document, "outlet " + document, null, "en", null, Day(published), Day(28));
        var text = $"2024-03-{(day is > 0 ? day.Value : published):00}";
        return new ChronicleClaim(report, new Claim("c1", "COERCE", null, default, default)
        {
            Place = new ClaimPlace(null, place, false),
            Time = new ClaimTime(null, new TimeValue(text, text, TimePrecision.Day), day is null),
            Status = status,
            States = change is null ? [] : [change],
        })
        {
            Origin = "outlet " + document,
        };
    }

    private static Claim Plain(string kind, string? mode, string recipient, int day) => new("c1", kind, mode, default, default)
    {
        Place = new ClaimPlace(null, City, false),
        Time = new ClaimTime(null, new TimeValue($"2024-03-{day:00}", $"2024-03-{day:00}", TimePrecision.Day), false),
        Recipients = [new Party(null, recipient, null, null, null)],
    };
}
