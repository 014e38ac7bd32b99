package org.expertcommittee.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

	List<Attachment> findByOwnerTypeAndOwnerIdInOrderById(String ownerType, Collection<Long> ownerIds);

	Optional<Attachment> findByIdAndOwnerTypeAndOwnerId(long id, String ownerType, long ownerId);

}
