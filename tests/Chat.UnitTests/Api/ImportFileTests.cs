using System.Text;
using Chat.Api.Importing;

namespace Chat.UnitTests.Api;

public sealed class ImportFileTests
{
    private const string Header = "email,name,role";

    [Theory]
    [InlineData("email,name,role\na@x.test,Ann,student\n")]
    [InlineData("email;name;role\r\na@x.test;Ann;student\r\n")]
    [InlineData("email\tname\trole\na@x.test\tAnn\tstudent")]
    [InlineData("\"role\", NAME ,Email\nstudent,\"Ann\", a@x.test \n")]
    [InlineData("\n\nemail,name,role\n\na@x.test,Ann,student\n,,\n")]
    public void Separators_quotes_capitals_and_the_order_of_columns_do_not_matter(string text)
    {
        var row = Read(text).Rows.ShouldHaveSingleItem();
        (row["email"], row["name"], row["role"], row["coach"]).ShouldBe(("a@x.test", "Ann", "student", ""));
    }

    [Fact]
    public void Encodings_are_detected()
    {
        var text = $"{Header}\nzoe@x.test,Zoë €,student";
        Encoding[] encodings =
        [
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        ];
        foreach (var encoding in encodings)
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            ImportFile.Read(bytes).Rows.ShouldHaveSingleItem()["name"].ShouldBe("Zoë €", encoding.EncodingName);
        }
    }

    [Fact]
    public void Lines_count_from_the_first_of_the_file_also_after_a_quoted_line_break()
    {
        var rows = Read($"{Header}\na@x.test,\"two\nlines, \"\"quoted\"\"\",student\n\nb@x.test,Bo,coach\nc@x.test,Cy\n").Rows;
        rows.Select(row => row.Line).ShouldBe([2, 5, 6]);
        rows[0]["name"].ShouldBe("two\nlines, \"quoted\"");
        rows[1]["name"].ShouldBe("Bo");
        rows[2].Cells.ShouldBeNull();
    }

    [Fact]
    public void Unknown_columns_are_named()
    {
        var file = Read("email,name,role,Phone,coach\na@x.test,Ann,student,1,b@x.test");
        file.UnknownColumns.ShouldBe(["phone"]);
        file.Columns.ShouldBe(["email", "name", "role", "coach"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("email,name,role\n\n", "empty")]
    [InlineData("email,name\na@x.test,Ann", "missing-columns", "role")]
    [InlineData("just some words", "missing-columns", "email", "name", "role")]
    [InlineData("email,name,role,Email\na@x.test,Ann,student,x", "duplicate-columns", "email")]
    [InlineData("PK\u0003\u0004 a workbook", "no-text")]
    [InlineData("email,name\0,role", "no-text")]
    public void A_file_that_will_not_do_is_refused_as_a_whole(string text, string fault, params string[] columns)
    {
        var refused = Should.Throw<ImportFileException>(() => Read(text));
        refused.Message.ShouldContain(fault);
        refused.Columns.ShouldBe(columns);
    }

    [Fact]
    public void A_file_with_too_many_rows_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, ImportFile.MaxRows).Select(row => $"\n{row}@x.test,Name,student"));
        Read(Header + rows).Rows.Count.ShouldBe(ImportFile.MaxRows);
        Should.Throw<ImportFileException>(() => Read($"{Header}{rows}\none@x.test,More,student")).Fault
            .ShouldBe(ImportFileFault.TooManyRows);
    }

    [Fact]
    public void A_shown_value_has_no_control_characters_and_an_end()
    {
        var row = Read($"{Header}\na@x.test,\"\u001b[2J{new string('x', 200)}\",student").Rows[0];
        var shown = ImportFaultDto.Of(row, "name", ImportFaultCode.Invalid).Value.ShouldNotBeNull();
        shown.ShouldStartWith("\ufffd[2J");
        shown.Length.ShouldBe(100);
    }

    private static ImportFile Read(string text) => ImportFile.Read(Encoding.UTF8.GetBytes(text));
}
