namespace Matiane.Tests.Engine;

/// <summary>The place that governs a clause which names none.</summary>
public sealed class ClaimPlaceTests
{
    [Theory]
    [InlineData("en", "Troops entered Sikasso in Mali. In the capital, police detained two activists.", "Bamako")]
    [InlineData("ru", "Войска вошли в Сикасо, город в Мали. В столице полиция задержала двух активистов.", "Bamako")]
    [InlineData("ka", "მალიში აქცია გაიმართა. დედაქალაქში პოლიციამ ორი აქტივისტი დააკავა.", "Bamako")]
    [InlineData("en", "Protesters gathered in Osh. Russia criticised the rally. Police detained two activists.", "Osh")]
    [InlineData("ru", "Протестующие собрались в Оше. Полиция задержала двух активистов.", "Osh")]
    [InlineData("en", "Protesters gathered in Osh. Officials said in Paris that two activists had been detained.", "Osh")]
    [InlineData("en", "Protesters gathered in Osh, Kyrgyzstan. The government resigned.", "Kyrgyzstan")]
    [InlineData("ru", "Протестующие собрались в Оше. В городе задержаны два министра правительства.", "Osh")]
    public void The_last_claim_happened_there(string language, string text, string place)
    {
        var claims = TestCoder.Code(language, text).Claims;

        Assert.Equal(place, claims[^1].Place?.Place.Name);
    }
}
