using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>Takes a finance officer's certificate for one accountable body's section of a return; with the last of them the return is frozen for ever.</summary>
public sealed class Certify(Workplace at)
{
    /// <param name="workbook">The return as the officer has it before him.</param>
    /// <returns>What came of it, in a sentence.</returns>
    /// <exception cref="ActRefusedException">It cannot be certified; the message says why and what to do.</exception>
    public async Task<string> Run(ReadOnlyMemory<byte> workbook, Certifying act, CancellationToken stop)
    {
        var sha256 = Digest.Of(workbook.Span);
        return await Run(await new KnownReturns(at).SlugOf(workbook, sha256, stop), sha256, act, stop);
    }

    /// <summary>The same for an officer who names the return, and its draft by the SHA-256 of its workbook.</summary>
    public async Task<string> Run(string slug, string sha256, Certifying act, CancellationToken stop)
    {
        try
        {
            var says = await Enter(slug, sha256, act, stop);
            await at.Post.Return(slug, stop);
            return says;
        }
        catch (ActRefusedException)
        {
            // Whoever was cut off and repeats it is told that it is done already, and so it is finished.
            await at.Post.Return(slug, stop);
            throw;
        }
    }

    private async Task<string> Enter(string slug, string sha256, Certifying act, CancellationToken stop)
    {
        var says = "";
        await at.Ledger.Append(
            Folio.OfReturn(slug),
            async journal =>
            {
                var (section, certificate) = await Check(slug, sha256, act, stop);
                var (entered, isFrozen) = await Entries(slug, journal, section, certificate, stop);
                says = Says(section, certificate, isFrozen);
                return entered;
            },
            stop);
        return says;
    }

    private static string Says(Section section, Certificate certificate, bool isFrozen) => isFrozen
        ? $"{section.Return.Slug} is certified: every section is, and it will never be altered."
        : $"The section of {section.Body} in {section.Return.Slug} is certified by {certificate.By}. It waits for {string.Join("; ", Waiting(section).Where(body => body != section.Body))}.";

    private static IEnumerable<string> Waiting(Section section) => Section.Of(section.Return).Where(other => other.Certified is null).Select(other => other.Body);

    /// <summary>The section as it stands, once nothing speaks against certifying it.</summary>
    private async Task<(Section Section, Certificate Certificate)> Check(string slug, string sha256, Certifying act, CancellationToken stop)
    {
        Named(act.By, act.On);
        var book = await at.Lives.Book(slug, stop);
        if (book.ActsOf(slug) is { IsCertified: true } done)
        {
            throw new ActRefusedException($"{slug} is certified already, {KnownReturns.ByWhom(done)}. What has changed since stands under Adjustments of the next open return.");
        }

        await RefuseWhatWaits(book, slug, stop);
        var draft = await new BuildReturn(at).Draft(book, slug, stop);
        if (draft is null)
        {
            throw new ActRefusedException($"This is not the draft as it stands: no project gives {slug} anything any more.");
        }

        var section = SectionOf(draft, act.Body);
        if (section.Certified is { } certified)
        {
            throw new ActRefusedException($"The section of {section.Body} in {slug} is certified already, by {certified.By} on {Days.Say(certified.On)}, and has not changed since.");
        }

        if (Digest.Of(await at.Publisher.Print(Workbooks.Of(draft), stop)) != sha256)
        {
            throw new ActRefusedException($"This is not the draft as it stands: {slug} has changed since. Look at {ReturnLine.PathOf(slug)} as it is now, and certify that.");
        }

        await Refuse(section, act, stop);
        return (section, new(section.Body, act.By.Trim(), act.On, sha256, section.Contents, act.LeavingOutRefused && !section.Refusals.IsEmpty));
    }

    /// <summary>A claim may have come since a project last said what it gives, or the return may have been told late what it gave before.</summary>
    private async Task RefuseWhatWaits(FundBook book, string slug, CancellationToken stop)
    {
        var project = new ReconcileProject(at);
        foreach (var sources in book.SourcesOf(slug).GroupBy(source => source.Folio))
        {
            var papers = await at.Desk.Papers(sources.Key, stop);
            foreach (var (of, folio, sha256) in sources)
            {
                if (!await project.HasGiven(papers, of, sha256, stop))
                {
                    throw new ActRefusedException($"This is not the draft as it stands: something has come since for {papers.Office.ReferenceOf(folio)} that is not reconciled yet. Look at {ReturnLine.PathOf(slug)} when it is, and certify that.");
                }
            }
        }
    }

    private static Section SectionOf(FunderReturn draft, string? body)
    {
        var sections = Section.Of(draft);
        var bodies = string.Join("; ", sections.Select(section => section.Body));
        return body is null
            ? sections is [var only] ? only : throw new ActRefusedException($"{draft.Slug} has a section for each of {bodies}. Say whose with --body.")
            : sections.FirstOrDefault(section => Section.AreOne(section.Body, body))
                ?? throw new ActRefusedException($"{draft.Slug} has no section of {body}. It has {(sections.Length == 1 ? "one" : "sections")} of {bodies}.");
    }

    /// <summary>A certificate and an answer are given by somebody.</summary>
    internal static void Named(string by, LocalDate on)
    {
        if (by.Trim().Length == 0)
        {
            throw new ActRefusedException("Say by whom: an act of nobody's stands for nothing.");
        }

        if (on.Year is < 1990 or > 2100)
        {
            throw new ActRefusedException($"{Days.Say(on)} is no day on which anybody can have done it.");
        }
    }

    private async Task Refuse(Section section, Certifying act, CancellationToken stop)
    {
        var (slug, claims) = (section.Return.Slug, section.ClaimsIn(await Claims(stop)));
        if (claims.FirstOrDefault(claim => Section.AreOne(claim.Cover.PreparedBy, act.By)) is { } prepared)
        {
            throw new ActRefusedException($"{act.By} prepared claim {prepared.Id.Number} of {prepared.Id.Project}, which is in this section. Somebody else must certify it.");
        }

        if (act.On < section.Return.Period.Days.Last)
        {
            throw new ActRefusedException($"{slug} runs to {Days.Say(section.Return.Period.Days.Last)}; it cannot have been certified on {Days.Say(act.On)}.");
        }

        if (claims.Where(claim => claim.Cover.PreparedOn > act.On).MaxBy(claim => claim.Cover.PreparedOn) is { } later)
        {
            throw new ActRefusedException($"Claim {later.Id.Number} of {later.Id.Project} was prepared on {Days.Say(later.Cover.PreparedOn)}; it cannot have been certified on {Days.Say(act.On)}.");
        }

        if (!section.Queries.IsEmpty)
        {
            throw new ActRefusedException($"{Count(section.Queries, "query is", "queries are")} open in the section of {section.Body}: {Places(section.Queries)} Look at the sheet Findings; settle each with answer <key>, or have the claim corrected.");
        }

        if (!section.Refusals.IsEmpty && !act.LeavingOutRefused)
        {
            throw new ActRefusedException($"{Count(section.Refusals, "refusal is", "refusals are")} outstanding in the section of {section.Body}: {Places(section.Refusals)} Have the claims corrected, or certify the rest with --leaving-out-refused.");
        }
    }

    private async Task<IEnumerable<Claim>> Claims(CancellationToken stop) => (await at.Desk.Everything(stop)).Select(intake => intake.Claim).OfType<Claim>();

    private static string Count(ImmutableArray<Finding> findings, string one, string many) => $"{findings.Length} {(findings.Length == 1 ? one : many)}";

    private static string Places(ImmutableArray<Finding> findings)
    {
        const int shown = 3;
        return $"{string.Join("; ", findings.Take(shown).Select(finding => $"{finding.Where} ({finding.Key})"))}{(findings.Length > shown ? $"; and {findings.Length - shown} more" : "")}.";
    }

    /// <summary>The certificate and, when it is the last that was wanting, what is frozen by it.</summary>
    private async Task<(ImmutableArray<Arrival> Entries, bool IsFrozen)> Entries(string slug, ImmutableArray<JournalEntry> journal, Section section, Certificate certificate, CancellationToken stop)
    {
        var (files, line) = (at.Ledger.Files, journal.Length + 1);
        var given = await Acts.Certify(files, slug, line, certificate, stop);
        if (Waiting(section).Any(body => body != section.Body))
        {
            return ([given], false);
        }

        var head = JournalEntry.After(journal.IsEmpty ? Head.None : journal[^1].Head, given).Hash;
        var snapshot = await Acts.Freeze(files, slug, line + 1, SnapshotFile.Write(Snapshot.Of(section.Return)), stop);
        var certified = section.Return with
        {
            Life = new(ReturnStatus.Certified, [.. section.Return.Life.Certificates.Where(other => other.Body != section.Body && Section.Of(section.Return).Any(of => of.Body == other.Body)), certificate])
            {
                Snapshot = snapshot.Sha256,
                Head = head,
            },
        };
        return ([given, snapshot, await Acts.Bind(files, slug, line + 2, await at.Publisher.Print(Workbooks.Of(certified), stop), stop)], true);
    }
}

/// <summary>Who certifies what.</summary>
/// <param name="Body">The accountable body; null when the return has the section of one alone.</param>
/// <param name="LeavingOutRefused">The officer knows that something is refused, and certifies the rest.</param>
public sealed record Certifying(string? Body, string By, LocalDate On, bool LeavingOutRefused = false);

/// <summary>What was asked for cannot be done; the message says why, and what to do.</summary>
public class ActRefusedException(string why) : Exception(why);
