namespace Matiane.Tests.Engine;

/// <summary>Lines of a bulletin that give figures without a verb.</summary>
public sealed class FigureLinesTests
{
    [Theory]
    [InlineData("en", "Storm over Mozambique: what is known\nKilled: 31\nInjured – 90 people\nDisplaced: 4,700 (as of 2 January)\nFlights cancelled: 12")]
    [InlineData("ru", "Шторм над Мозамбиком: что известно\nПогибли: 31\nПострадавших – 90 человек\nПеремещены: 4 700 человек (на 2 января)\nОтменено рейсов: 12")]
    [InlineData("ka", "ქარიშხალი მოზამბიკში: რა არის ცნობილი\nდაღუპულია: 31\nდაშავებული – 90 ადამიანი\nდევნილები: 4 700 (2 იანვრის მდგომარეობით)\nგაუქმებულია: 12 რეისი")]
    public void A_label_and_a_figure_are_a_toll(string language, string text)
    {
        var counts = TestCoder.Code(language, text, "2022-01-05").Claims.SelectMany(c => c.Counts).Select(c => $"{c.Measure} {c.Low}").ToList();
        Assert.Contains("killed 31", counts);
        Assert.Contains("injured 90", counts);
        Assert.DoesNotContain(counts, c => c.EndsWith(" 12", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "The union said police had detained at least 45 drivers across Peru:\nTacna – 12\nIquitos: 3 people\nArequipa (7)\nThe drivers will strike on Friday.")]
    [InlineData("ru", "Профсоюз сообщил, что полиция задержала в Перу не менее 45 водителей:\nТакна – 12\nИкитос: 3 человека\nАрекипа (7)\nВ пятницу водители начнут забастовку.")]
    [InlineData("ka", "პროფკავშირის ცნობით, პოლიციამ პერუში სულ მცირე 45 მძღოლი დააკავა:\nტაკნა – 12\nიკიტოსი: 3 ადამიანი\nარეკიპა (7)\nპარასკევს მძღოლები გაფიცვას დაიწყებენ.")]
    public void Places_with_a_figure_each_are_of_what_the_line_above_tells(string language, string text)
    {
        var claims = TestCoder.Code(language, text, "2022-01-05").Claims;
        var listed = claims.Where(c => c.Event == "COERCE" && c.Place?.Place.Name != "Peru").ToList();
        Assert.Equal(["Tacna arrested 12", "Iquitos arrested 3", "Arequipa arrested 7"], listed.Select(c => $"{c.Place?.Place.Name} {c.Counts[0].Measure} {c.Counts[0].Low}"));
        Assert.All(listed, c => Assert.Equal(claims[0].Attribution.Select(a => a.Source), c.Attribution.Select(a => a.Source)));
    }

    [Theory]
    [InlineData("en", "The week in football\nLima – 3\nTacna – 1")]
    [InlineData("ru", "Температура воздуха:\nМосква – 12\nТверь: 9")]
    [InlineData("ka", "ქულები\nთბილისი – 12\nბათუმი: 9")]
    public void Places_with_figures_of_something_else_tell_nothing(string language, string text) =>
        Assert.Empty(TestCoder.Code(language, text, "2022-01-05").Claims);

    [Theory]
    [InlineData("en", "Strikes at home and abroad\nNiger, Chad: teachers are on strike")]
    [InlineData("ru", "Забастовки в мире\nНигер, Чад: бастуют учителя")]
    [InlineData("ka", "გაფიცვები მსოფლიოში\nნიგერი, ჩადი: მასწავლებლები გაიფიცნენ")]
    public void Several_places_before_a_colon_have_a_claim_each(string language, string text) =>
        Assert.Equal(["Chad", "Niger"], TestCoder.Code(language, text, "2022-01-05").Claims.Where(c => c.Place is not null).Select(c => c.Place!.Place.Name).Order());
}
