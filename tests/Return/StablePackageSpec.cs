using System.IO.Compression;
using System.Security.Cryptography;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FundingPipeline.Return;

namespace FundingPipeline.Tests.Return;

public class StablePackageSpec
{
    [Fact]
    public void The_library_alone_never_writes_the_same_bytes_twice() => Assert.NotEqual(Hash(Written("1")), Hash(Written("1")));

    [Fact]
    public void Equal_content_is_equal_bytes() => Assert.Equal(Hash(StablePackage.Of(Written("1"))), Hash(StablePackage.Of(Written("1"))));

    [Fact]
    public void Other_content_is_other_bytes() => Assert.NotEqual(Hash(StablePackage.Of(Written("1"))), Hash(StablePackage.Of(Written("2"))));

    [Fact]
    public void What_is_stable_already_stays_as_it_is()
    {
        var once = StablePackage.Of(Written("1"));
        Assert.Equal(Hash(once), Hash(StablePackage.Of(once)));
    }

    [Fact]
    public void The_validator_of_the_format_has_nothing_to_say()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(StablePackage.Of(Written("1"))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_workbook_still_says_what_it_said()
    {
        using var workbook = new XLWorkbook(new MemoryStream(StablePackage.Of(Written("00123"))));
        Assert.Equal(["First", "Second"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal("00123", workbook.Worksheet("Second").Cell("B2").GetString());
    }

    [Fact]
    public void Parts_stand_in_a_fixed_order_under_fixed_names_and_a_fixed_day()
    {
        using var archive = new ZipArchive(new MemoryStream(StablePackage.Of(Written("1"))));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        Assert.Contains("docProps/core.xml", archive.Entries.Select(entry => entry.FullName));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal));
        Assert.All(archive.Entries, entry => Assert.Equal("1980-01-01 00:00", $"{entry.LastWriteTime:yyyy-MM-dd HH:mm}"));
    }

    private static byte[] Written(string text)
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("First").Cell("A1").SetValue("A title");
        var second = workbook.AddWorksheet("Second");
        second.Cell("B2").SetValue(text);
        second.Cell("B3").FormulaA1 = "SUM(C1:C2)";
        second.Cell("B4").SetValue("One of two").Hyperlink = new XLHyperlink(new Uri("https://example.org/"));
        second.Range("C1:C9").SetDataValidation().List("\"Cash,In kind\"");
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
