using System.Security.Cryptography;
using FundingPipeline.Tests.Local;

namespace FundingPipeline.Tests.Life;

/// <summary>What was certified, answered and audited is part of the ledger: it is proved, exported and brought back with it.</summary>
public sealed class KeptForEverSpec : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    private async Task CertifiedAndCorrected()
    {
        office.Sends("LIFE-A", 1, 1, "1 2000-02-15 300.00");
        office.Sends("LIFE-B", 1, 1, "1 2000-03-01 400.00");
        office.Sends("LIFE-A", 2, 1, "1 2000-05-15 150.00");
        await office.Run();
        await office.CertifiesAll(Office.Winter);
        office.Sends("LIFE-A", 1, 2, "1 2000-02-15 290.00");
        await office.Run();
    }

    [Fact]
    public async Task An_export_brought_into_another_folder_gives_the_same_certified_bytes_the_same_adjustments_and_the_same_export()
    {
        await CertifiedAndCorrected();
        await office.Does("audit", office.Path(Office.Winter), "--by", "District Auditor", "--on", "2001-09-30", "--qualified", "One invoice was not seen.");
        await office.Does("export", office.At("first.zip"));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(0, (await Command.Run("import", office.At("first.zip"), "--data", office.At("other"))).Code);
        }

        Assert.Equal(office.Bytes(Office.Winter), File.ReadAllBytes(office.At("other/returns/srb/1999-00-Q4.xlsx")));
        Assert.Equal(office.Bytes(Office.Spring), File.ReadAllBytes(office.At("other/returns/srb/2000-01-Q1.xlsx")));
        Assert.Equal(0, (await Command.Run("verify", "--data", office.At("other"), "--head", office.Cover(Office.Winter, "Journal head").Split(':')[0])).Code);
        Assert.Equal(0, (await Command.Run("export", office.At("second.zip"), "--data", office.At("other"))).Code);
        Assert.Equal(File.ReadAllBytes(office.At("first.zip")), File.ReadAllBytes(office.At("second.zip")));
    }

    [Fact]
    public async Task A_certified_workbook_that_was_taken_away_is_put_back_and_one_that_was_changed_in_the_ledger_is_found()
    {
        await CertifiedAndCorrected();
        var certified = office.Bytes(Office.Winter);
        File.Delete(office.Path(Office.Winter));
        await office.Run();
        Assert.Equal(certified, office.Bytes(Office.Winter));

        var name = $"archive/{Convert.ToHexStringLower(SHA256.HashData(certified))}";
        var kept = Directory.EnumerateFiles(office.At("out/data"), "*", SearchOption.AllDirectories).Single(path => path.EndsWith(name, StringComparison.Ordinal));
        certified[^1] ^= 1;
        File.SetAttributes(kept, FileAttributes.Normal);
        await File.WriteAllBytesAsync(kept, certified);
        var (code, output, _) = await Command.Run("verify", "--data", office.At("out/data"));
        Assert.Equal(2, code);
        Assert.Contains($"The file {name} is not the one that was kept.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_is_entered_once_on_a_certified_return_by_somebody_who_did_not_certify_it()
    {
        await CertifiedAndCorrected();
        Task<string> Audit(string slug, string by = "District Auditor", string on = "2001-09-30") => office.Does("audit", office.Path(slug), "--by", by, "--on", on);

        Assert.Equal("srb/2000-01-Q1 is a draft. It is certified first, then audited.", await Audit(Office.Spring));
        Assert.Equal("F.Officer certified a section of srb/1999-00-Q4. Somebody else must audit it.", await Audit(Office.Winter, "F.Officer"));
        Assert.Equal("srb/1999-00-Q4 was certified on 14 May 2001; it cannot have been audited on 13 May 2001.", await Audit(Office.Winter, on: "2001-05-13"));
        Assert.Equal("srb/1999-00-Q4 is audited.", await Audit(Office.Winter));
        Assert.Equal("srb/1999-00-Q4 is audited already, by District Auditor on 30 September 2001.", await Audit(Office.Winter));
    }
}
