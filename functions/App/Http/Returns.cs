using System.Collections.Immutable;
using FundingPipeline.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Returns over HTTP: which there are, how each stands, the workbook itself, and what is put under it.</summary>
public sealed class Returns(Workplace at, Door door, TimeProvider clock)
{
    private readonly Shown shown = new(at);

    [Function("ListReturns"), Gives<ImmutableArray<ReturnView>>]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/returns")] HttpRequest request) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) => Results.Json(await shown.Returns(who, stop)));

    [Function("ReadReturn"), Gives<ReturnView>]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/returns/{fund}/{period}")] HttpRequest request, string fund, string period) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) =>
            await shown.Return($"{fund}/{period}", stop) is { } one && Shown.For(who, one) is { } seen ? Results.Json(seen) : throw Problem.NotFound());

    [Function("TakeReturn"), GivesWorkbook]
    public Task<IResult> Workbook([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/returns/{fund}/{period}/workbook")] HttpRequest request, string fund, string period) =>
        door.Open(
            request, Deed.DownloadReturns, Deed.DownloadReturns, stop => shown.Return($"{fund}/{period}", stop), Shown.OwnerOf,
            async (_, one, stop) => await at.Ledger.Files.Open(KeptFile.NameOf(one.Sha256), stop) is { } content
                ? WorkbookAnswer.Of(request, content, $"{fund}-{period}.xlsx", one.Sha256)
                : throw new InvalidOperationException($"The ledger has lost {one.Sha256}, which is {one.Slug}. Run verify."));

    [Function("CertifySection"), Takes<CertifyingRequest>, Gives<DoneView>]
    public Task<IResult> Certify([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/returns/{fund}/{period}/certificates")] HttpRequest request, string fund, string period) =>
        door.Open(request, Deed.SeeReturns, async (who, stop) =>
        {
            var one = await shown.Return($"{fund}/{period}", stop) is { } whole ? Shown.For(who, whole) : null;
            var asked = one is null ? throw Problem.NotFound() : Rights.To(Deed.CertifySections).Ever(who) ? await JsonBody.Read<CertifyingRequest>(request, stop) : throw Problem.Forbidden();
            return Results.Json(new DoneView(await new Certifies(at, clock).Run(who, one, asked, stop)));
        });

    [Function("AuditReturn"), Takes<AuditingRequest>, Gives<DoneView>]
    public Task<IResult> Audit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/returns/{fund}/{period}/audit")] HttpRequest request, string fund, string period) =>
        door.Open(
            request, Deed.AuditReturns, Deed.SeeReturns, stop => shown.Return($"{fund}/{period}", stop), Shown.OwnerOf,
            async (who, one, stop) =>
            {
                var asked = await JsonBody.Read<AuditingRequest>(request, stop);
                return Results.Json(new DoneView(await new SignAudit(at).Run(one.Slug, asked.Workbook, new(who.Name, Today.Of(clock), asked.Reservation), stop)));
            });
}

/// <summary>What a finance officer certifies.</summary>
/// <param name="Body">The accountable body whose section it is, by its name or by its slug.</param>
/// <param name="Draft">The SHA-256 of the workbook that he looked at.</param>
/// <param name="LeavingOutRefused">He knows that something is refused, and certifies the rest.</param>
public sealed record CertifyingRequest(string Body, string Draft, bool LeavingOutRefused = false);

/// <summary>What an auditor puts his name to.</summary>
/// <param name="Workbook">The SHA-256 of the certified workbook that he looked at.</param>
/// <param name="Reservation">By which it is qualified; empty for none.</param>
public sealed record AuditingRequest(string Workbook, string Reservation = "");
