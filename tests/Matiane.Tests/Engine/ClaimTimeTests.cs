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

    [Theory]
    [InlineData("en", "The week in Bolivia\n12 May\n09:30 – Miners blocked the road to Oruro.\nPolice detained a union leader.\n13 May: Troops shot dead two miners in Potosí. A bus was set on fire.\nWhat the world says\nPeru condemned the killing of the miners.")]
    [InlineData("ru", "Неделя в Боливии\n12 мая\n09:30 – Шахтёры перекрыли дорогу в Оруро.\nПолиция задержала главу профсоюза.\n13 мая: Солдаты застрелили двух шахтёров в Потоси. Автобус сожгли.\nЧто говорят в мире\nПеру осудила убийство шахтёров.")]
    [InlineData("ka", "კვირა ბოლივიაში\n12 მაისი\n09:30 – მეშახტეებმა ორუროში გზა გადაკეტეს.\nპოლიციამ პროფკავშირის ლიდერი დააკავა.\n13 მაისი: სამხედროებმა პოტოსიში ორი მეშახტე მოკლეს. ავტობუსი დაწვეს.\nრას ამბობენ მსოფლიოში\nპერუმ მეშახტეების მკვლელობა დაგმო.")]
    public void What_stands_below_a_day_or_behind_it_is_of_that_day(string language, string text)
    {
        var claims = TestCoder.Code(language, text, "2022-05-20").Claims;
        Assert.StartsWith("2022-05-12T09:30", Assert.Single(claims, c => c.Event == "PROTEST").Time?.Time.From, StringComparison.Ordinal);
        Assert.Equal("2022-05-12", Assert.Single(claims, c => c.Event == "COERCE").Time?.Time.From);
        Assert.Equal(["2022-05-13", "2022-05-13"], claims.Where(c => c.Event == "ASSAULT").Select(c => c.Time?.Time.From));
        Assert.Equal("2022-05-20", Assert.Single(claims, c => c.Event == "ACCUSE").Time?.Time.From);
    }
}
