using System.Security.Cryptography;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Tests;

/// <summary>Every worked example, taken through the whole pipeline and compared with the text beside it.</summary>
public class SampleClaimsSpec
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Findings_and_returns_are_what_we_agreed(string folder)
    {
        var programme = Programme.Of([.. Read(folder)]);

        Golden.Matches(Repository.Path("sample-claims", folder, "expected", "findings.txt"), string.Join("\n", programme.Findings.Select(finding => $"{finding}\n")));
        foreach (var funderReturn in FunderReturn.From(programme.Statements))
        {
            Golden.Matches(
                Repository.Path("sample-claims", folder, "expected", $"{funderReturn.Slug.Replace('/', '-')}.txt"),
                WorkbookText.Of(ReturnWorkbook.Write(funderReturn)));
        }
    }

    public static IEnumerable<Intake> Read(string folder) =>
        from path in Directory.GetFiles(Repository.Path("sample-claims", folder), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let bytes = File.ReadAllBytes(path)
        let file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path))
        let read = WorkbookReader.Read(new MemoryStream(bytes), file)
        select read.Value is { } workbook ? FormReader.Read(workbook) : new Intake(file, null, null, 0, read.Findings);
}
