using System.Collections.Immutable;

namespace FundingPipeline.Return;

/// <summary>The lines of a cover that say how far the return has come, section by section.</summary>
internal static class LifeLines
{
    public static void Fill(Page page, FunderReturn funderReturn)
    {
        var (life, sections) = (funderReturn.Life, Section.Of(funderReturn));
        page.Line("Status", life.IsCertified ? "Certified" : "Draft", Standing(life, sections));
        foreach (var section in sections.Where(section => section.Certified is not null || section.Fallen is not null))
        {
            page.Line($"  {section.Body}", section.Certified is null ? "To be certified again" : "Certified", Words(section));
        }

        if (life.IsCertified)
        {
            page.Line("Journal head", "", $"{life.Head}: verify --head finds it in the ledger for ever");
            page.Line("What was certified", "", $"{life.Snapshot}: the SHA-256 of the snapshot that the ledger keeps");
        }
    }

    private static string Standing(Life life, ImmutableArray<Section> sections)
    {
        var open = sections.Where(section => section.Certified is null).Select(section => section.Body).ToList();
        return life.IsCertified ? "By the finance officer of each accountable body; the workbook is locked and never altered"
            : open.Count == sections.Length ? "Not yet certified by the accountable bodies' finance officers"
            : $"Waits for {string.Join("; ", open)}";
    }

    private static string Words(Section section) =>
        section.Certified is { } certified ? $"By {certified.By} on {InPrint.Day(certified.On)}{LeftOut(certified)}"
        : section.Fallen is { } fallen ? $"Certified by {fallen.By} on {InPrint.Day(fallen.On)}; it has changed since" : "";

    private static string LeftOut(Certificate certificate) => certificate.LeavingOutRefused ? ", leaving out what is refused" : "";
}
