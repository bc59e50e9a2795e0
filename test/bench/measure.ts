/** One measurement of one dimension on one running server. */
import type { Assignment, Figures } from './figures.ts';
import { measureListing, measureTransfer } from './measures/downloads.ts';
import { measureIdle } from './measures/idle.ts';
import { measureHandshakes, measureRequests, measureStreams } from './measures/requests.ts';
import { measureUpload, measureUploads } from './measures/uploads.ts';

export async function measure(assignment: Assignment): Promise<Figures> {
  const { dimension } = assignment;
  switch (dimension.kind) {
    case 'requests':
      return await measureRequests({ ...assignment, dimension });
    case 'streams':
      return await measureStreams({ ...assignment, dimension });
    case 'handshakes':
      return await measureHandshakes({ ...assignment, dimension });
    case 'transfer':
      return await measureTransfer({ ...assignment, dimension });
    case 'listing':
    case 'propfind':
      return await measureListing({ ...assignment, dimension });
    case 'upload':
      return await measureUpload({ ...assignment, dimension });
    case 'uploads':
      return await measureUploads({ ...assignment, dimension });
    case 'idle':
      return await measureIdle(assignment);
  }
}
