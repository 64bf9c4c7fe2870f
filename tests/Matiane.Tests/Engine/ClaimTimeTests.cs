namespace Matiane.Tests.Engine;

/// <summary>When a claim's happening was, where its sentence does not say.</summary>
public class ClaimTimeTests
{
    [Theory]
    [InlineData("en", "A court in Accra jailed a man who had stabbed two guards.")]
    [InlineData("en", "A woman was arrested for attacking a shop in Leeds.")]
    [InlineData("ru", "Суд в Аккре приговорил мужчину, который ранил ножом двух охранников.")]
    [InlineData("ka", "აკრაში სასამართლომ პატიმრობა მიუსაჯა კაცს, რომელმაც ორი მცველი დაჭრა.")]
    public void A_deed_that_is_being_dealt_with_is_of_no_known_day(string language, string text)
    {
        var claims = TestCoder.Code(language, text, "2022-01-05").Claims;
        Assert.Null(Assert.Single(claims, c => c.Event == "ASSAULT").Time);
        Assert.Equal("2022-01-05", Assert.Single(claims, c => c.Event is "SANCTION" or "COERCE").Time?.Time.From);
    }

    [Theory]
    [InlineData("en", "Police arrested protesters who blocked the road in Leeds.", "PROTEST")]
    [InlineData("en", "Police detained ten protesters and fired tear gas.", "ASSAULT")]
    public void What_goes_on_with_an_arrest_is_of_its_day(string language, string text, string @event) =>
        Assert.Equal("2022-01-05", Assert.Single(TestCoder.Code(language, text, "2022-01-05").Claims, c => c.Event == @event).Time?.Time.From);
}
