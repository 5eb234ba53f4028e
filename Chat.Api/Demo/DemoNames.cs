namespace Chat.Api.Demo;

/// <summary>Names for a long list, from many countries and scripts, short and long, left-to-right and right-to-left.</summary>
internal static class DemoNames
{
    private static readonly string[] Given =
    [
        "Sanne", "José", "Łukasz", "Fatima", "Daan", "Zoë", "Søren", "Priya", "Thijs", "Chloé",
        "Ngọc Anh", "Björn", "Maria-Fernanda", "Emre", "Aoife", "Ruben",
        "Oluwaseun", "Jip", "İpek", "Noor", "Matthijs", "Yuki", "Anaïs", "Bo",
    ];

    private static readonly string[] Family =
    [
        "Jansen", "Martínez", "Wiśniewski", "El Amrani", "van den Berg", "Åkesson", "Nguyễn", "de Wit", "O’Connor", "Kaya",
        "Sørensen", "Patel", "Müller-Lüdenscheidt",
        "Visser", "Adeyemi", "Dvořák", "van der Heijden", "Ferreira", "Yamamoto",
    ];

    private static readonly string[] OtherScripts =
    [
        "محمد العلي", "王小明", "Ольга Королёва", "Ελένη Παππά", "נועה כהן", "김민준", "आरव शर्मा", "山田 花子",
    ];

    /// <summary>The first <paramref name="count"/> names, the same at every call.</summary>
    public static string[] Take(int count) => [.. Enumerable.Range(0, count).Select(Name)];

    private static string Name(int number) => number % 9 == 4
        ? OtherScripts[number / 9 % OtherScripts.Length]
        : $"{Given[number % Given.Length]} {Family[(number * 5 + number / Given.Length) % Family.Length]}";
}
